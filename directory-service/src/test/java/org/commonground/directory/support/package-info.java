@NullMarked
package org.commonground.directory.support;

import org.jspecify.annotations.NullMarked;
