/** Sends the links with which organisers sign in, for the gateway. */
@NullMarked
package org.commonground.notification.signin;

import org.jspecify.annotations.NullMarked;
