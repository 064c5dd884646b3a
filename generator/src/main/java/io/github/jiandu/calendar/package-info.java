/** Working days: Monday to Friday, less public holidays, plus the days worked instead. Knows dates, not what is due. */
@NullMarked
package io.github.jiandu.calendar;

import org.jspecify.annotations.NullMarked;
