/** The portal of those who publish: their organisations, their events, and the records that all share. */
@NullMarked
package org.commonground.gateway.web.partner;

import org.jspecify.annotations.NullMarked;
