/** What was done by whom, and why: kept for administrators. */
@NullMarked
package org.commonground.directory.audit;

import org.jspecify.annotations.NullMarked;
