/** Where things are found: ids and slugs, which share the site's address space. */
@NullMarked
package org.commonground.directory.address;

import org.jspecify.annotations.NullMarked;
