/** The organisers' pages: their events, and how each of them fills up. */
@NullMarked
package org.commonground.gateway.web.organise;

import org.jspecify.annotations.NullMarked;
