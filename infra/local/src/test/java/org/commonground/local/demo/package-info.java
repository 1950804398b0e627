@NullMarked
package org.commonground.local.demo;

import org.jspecify.annotations.NullMarked;
