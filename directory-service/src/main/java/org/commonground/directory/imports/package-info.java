/** Events that organisations publish elsewhere: their feeds, their files, and what comes of both. */
@NullMarked
package org.commonground.directory.imports;

import org.jspecify.annotations.NullMarked;
