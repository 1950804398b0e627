/** What the tests of several services need. */
@NullMarked
package org.commonground.testing;

import org.jspecify.annotations.NullMarked;
