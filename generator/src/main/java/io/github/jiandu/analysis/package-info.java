/**
 * How texts are cut into terms for search: the analyzer {@code jd-1}, for Lucene and what is built on it. A portal or a
 * Solr can load it with nothing of ours but this package; it needs Lucene's core and the tables of opencc4j.
 */
@NullMarked
package io.github.jiandu.analysis;

import org.jspecify.annotations.NullMarked;
