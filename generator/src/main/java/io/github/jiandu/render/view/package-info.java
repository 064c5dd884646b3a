/**
 * What a theme may use: plain values, addresses already relative to the page, dates already written. Their components
 * are the theme author's manual.
 */
@NullMarked
package io.github.jiandu.render.view;

import org.jspecify.annotations.NullMarked;
