package org.commonground.directory.profile;

import org.jspecify.annotations.Nullable;

/** Words that must all occur. */
record ProfileQuery(@Nullable String q) {}
