/** The gateway in tests: before stub services, with visitors at its door. */
@NullMarked
package org.commonground.gateway.support;

import org.jspecify.annotations.NullMarked;
