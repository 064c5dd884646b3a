@NullMarked
package io.github.jiandu.handover;

import org.jspecify.annotations.NullMarked;
