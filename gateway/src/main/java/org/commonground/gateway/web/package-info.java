/** What every page needs. */
@NullMarked
package org.commonground.gateway.web;

import org.jspecify.annotations.NullMarked;
