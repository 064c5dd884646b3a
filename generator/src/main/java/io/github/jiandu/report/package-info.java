/** What a run did, for people and for programs. Knows nothing of how it was done. */
@NullMarked
package io.github.jiandu.report;

import org.jspecify.annotations.NullMarked;
