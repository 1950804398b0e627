/** What any field of a record must satisfy, and how its refusal is told. */
@NullMarked
package org.commonground.directory.field;

import org.jspecify.annotations.NullMarked;
