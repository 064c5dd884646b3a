/** The example site in a real browser: how it looks, whether everyone can use it, what it weighs. */
@org.jspecify.annotations.NullMarked
package io.github.jiandu.browser;
