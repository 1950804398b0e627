/** The four services as processes of their own. */
@NullMarked
package org.commonground.local.service;

import org.jspecify.annotations.NullMarked;
