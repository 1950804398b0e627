@NullMarked
package org.commonground.gateway;

import org.jspecify.annotations.NullMarked;
