/** The public's pages: find an event, see who is behind it, book places and give them back. */
@NullMarked
package org.commonground.gateway.web.site;

import org.jspecify.annotations.NullMarked;
