/** Bounded lists: which page is wanted, and what is on it. */
@NullMarked
package org.commonground.directory.page;

import org.jspecify.annotations.NullMarked;
