/** How every service talks to MongoDB: write concern, time-outs, codecs. */
@NullMarked
package org.commonground.platform.mongo;

import org.jspecify.annotations.NullMarked;
