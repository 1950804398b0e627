/** People and organisations that speak at events, shared by all hosts. */
@NullMarked
package org.commonground.directory.speaker;

import org.jspecify.annotations.NullMarked;
