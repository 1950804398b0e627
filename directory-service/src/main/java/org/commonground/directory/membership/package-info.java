/** Who may act for an organisation: people by e-mail address, programs by API token. */
@NullMarked
package org.commonground.directory.membership;

import org.jspecify.annotations.NullMarked;
