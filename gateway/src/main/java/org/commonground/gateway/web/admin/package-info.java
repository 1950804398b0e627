/** The pages of the administrators: who may be seen by the public, what was reported, and what was decided. */
@NullMarked
package org.commonground.gateway.web.admin;

import org.jspecify.annotations.NullMarked;
