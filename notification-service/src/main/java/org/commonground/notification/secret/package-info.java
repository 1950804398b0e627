/** What only this service knows: made by the first instance, kept in the database, and shared by all. */
@NullMarked
package org.commonground.notification.secret;

import org.jspecify.annotations.NullMarked;
