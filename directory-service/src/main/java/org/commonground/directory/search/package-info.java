/** Finding: a Lucene index of what is listed, rebuilt from the compacted topics at every start and following them. */
@NullMarked
package org.commonground.directory.search;

import org.jspecify.annotations.NullMarked;
