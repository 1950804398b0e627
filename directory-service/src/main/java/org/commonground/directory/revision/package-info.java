/** Versions of records: which one is stored, and which one a caller has seen. */
@NullMarked
package org.commonground.directory.revision;

import org.jspecify.annotations.NullMarked;
