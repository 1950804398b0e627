/** What the gateway asks the other services, as typed calls that fail in two known ways: a problem, or nobody there. */
@NullMarked
package org.commonground.gateway.client;

import org.jspecify.annotations.NullMarked;
