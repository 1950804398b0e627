/** The API's description of itself. */
@NullMarked
package org.commonground.gateway.openapi;

import org.jspecify.annotations.NullMarked;
