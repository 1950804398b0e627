/** Who is asking: an API token or a signed-in person, turned into the short-lived token that the services verify. */
@NullMarked
package org.commonground.gateway.token;

import org.jspecify.annotations.NullMarked;
