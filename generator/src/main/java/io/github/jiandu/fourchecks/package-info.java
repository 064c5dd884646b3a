/**
 * The four checks of records on a hand-over medium (四性检测): whether they are authentic, complete, usable and safe. Looks
 * at folders alone, whoever wrote them; does not know how a medium is made.
 */
@NullMarked
package io.github.jiandu.fourchecks;

import org.jspecify.annotations.NullMarked;
