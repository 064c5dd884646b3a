/** The verbs of Jiandu, each a request in and a report out. Knows no shell: neither terminal nor Maven. */
@NullMarked
package io.github.jiandu;

import org.jspecify.annotations.NullMarked;
