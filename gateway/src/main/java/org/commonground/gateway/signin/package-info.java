/** Organisers sign in with a link that comes by e-mail, works once and for a few minutes. */
@NullMarked
package org.commonground.gateway.signin;

import org.jspecify.annotations.NullMarked;
