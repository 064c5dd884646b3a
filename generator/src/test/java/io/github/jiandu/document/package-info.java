@NullMarked
package io.github.jiandu.document;

import org.jspecify.annotations.NullMarked;
