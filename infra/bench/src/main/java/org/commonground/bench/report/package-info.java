/** The findings as a table, as a page with plots, and as data. */
@NullMarked
package org.commonground.bench.report;

import org.jspecify.annotations.NullMarked;
