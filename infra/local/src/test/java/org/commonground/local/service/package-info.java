@NullMarked
package org.commonground.local.service;

import org.jspecify.annotations.NullMarked;
