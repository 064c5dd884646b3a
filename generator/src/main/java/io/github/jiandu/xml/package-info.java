/** What text may stand in XML. Knows nothing of what is written. */
@NullMarked
package io.github.jiandu.xml;

import org.jspecify.annotations.NullMarked;
