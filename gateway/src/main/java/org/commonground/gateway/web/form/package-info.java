/** Forms: what was typed, what is wrong with it, and what the hosts of an event ask. */
@NullMarked
package org.commonground.gateway.web.form;

import org.jspecify.annotations.NullMarked;
