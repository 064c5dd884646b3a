/**
 * The entries of a site for other programs: the shared library of the portal, spreadsheets (META-01, SCOPE-05). What is
 * exported follows from the records themselves, so that data and schemas cannot differ. Knows nothing of templates.
 */
@NullMarked
package io.github.jiandu.export;

import org.jspecify.annotations.NullMarked;
