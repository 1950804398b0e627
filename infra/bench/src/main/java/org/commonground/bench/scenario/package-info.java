/** What is measured, one kind of load a class. */
@NullMarked
package org.commonground.bench.scenario;

import org.jspecify.annotations.NullMarked;
