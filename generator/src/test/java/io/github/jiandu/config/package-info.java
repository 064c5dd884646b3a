@NullMarked
package io.github.jiandu.config;

import org.jspecify.annotations.NullMarked;
