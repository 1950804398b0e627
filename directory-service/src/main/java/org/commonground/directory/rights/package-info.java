/** Who may do what: the questions that all endpoints ask in the same words. */
@NullMarked
package org.commonground.directory.rights;

import org.jspecify.annotations.NullMarked;
