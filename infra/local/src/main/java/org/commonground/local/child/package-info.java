/** What runs inside a service's process and nowhere else; needs nothing but the JDK. */
@NullMarked
package org.commonground.local.child;

import org.jspecify.annotations.NullMarked;
