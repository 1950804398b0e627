/** What the public reads about organisations and speakers, with links both ways. */
@NullMarked
package org.commonground.directory.profile;

import org.jspecify.annotations.NullMarked;
