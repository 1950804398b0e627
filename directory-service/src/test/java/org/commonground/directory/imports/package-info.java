@NullMarked
package org.commonground.directory.imports;

import org.jspecify.annotations.NullMarked;
