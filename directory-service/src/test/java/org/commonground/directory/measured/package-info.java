/** What is measured by hand, and no part of the tests. */
@NullMarked
package org.commonground.directory.measured;

import org.jspecify.annotations.NullMarked;
