@NullMarked
package io.github.jiandu.site;

import org.jspecify.annotations.NullMarked;
