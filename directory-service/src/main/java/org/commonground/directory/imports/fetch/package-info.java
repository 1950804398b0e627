/** Getting what is at an address that a stranger gave, without being led inwards or held up. */
@NullMarked
package org.commonground.directory.imports.fetch;

import org.jspecify.annotations.NullMarked;
