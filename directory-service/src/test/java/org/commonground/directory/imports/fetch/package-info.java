@NullMarked
package org.commonground.directory.imports.fetch;

import org.jspecify.annotations.NullMarked;
