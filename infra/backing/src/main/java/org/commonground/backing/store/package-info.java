/**
 * The documents of the embedded MongoDB on disk: BSON in one file, written by whole commits; the indexes are in memory
 * and follow from the documents.
 */
@NullMarked
package org.commonground.backing.store;

import org.jspecify.annotations.NullMarked;
