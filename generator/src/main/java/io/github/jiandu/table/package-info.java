/**
 * Tables that clerks keep in CSV and XLSX files: cells with their places, read row by row, so that a file of any length
 * needs little memory. By hand, see decision 10. Knows nothing of what the columns mean.
 */
@NullMarked
package io.github.jiandu.table;

import org.jspecify.annotations.NullMarked;
