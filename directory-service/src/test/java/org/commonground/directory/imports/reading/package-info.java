@NullMarked
package org.commonground.directory.imports.reading;

import org.jspecify.annotations.NullMarked;
