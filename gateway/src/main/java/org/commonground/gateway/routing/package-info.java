/** Which service answers which address of the API, and what becomes of a request on its way there and back. */
@NullMarked
package org.commonground.gateway.routing;

import org.jspecify.annotations.NullMarked;
