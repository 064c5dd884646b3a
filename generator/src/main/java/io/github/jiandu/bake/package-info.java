/**
 * What the scripts of an old page wrote into it while it loaded: {@code document.write}, recovered by running the scripts in
 * a process of their own, with a stub for a document and limits on everything. Knows nothing of HTML files, encodings and
 * folders: it is given scripts and gives the HTML that each one wrote.
 */
@NullMarked
package io.github.jiandu.bake;

import org.jspecify.annotations.NullMarked;
