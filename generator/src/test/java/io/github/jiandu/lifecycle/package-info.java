@org.jspecify.annotations.NullMarked
package io.github.jiandu.lifecycle;
