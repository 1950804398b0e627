/** Organisations that host events or stand behind them. */
@NullMarked
package org.commonground.directory.organisation;

import org.jspecify.annotations.NullMarked;
