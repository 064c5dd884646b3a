/**
 * Tells editors and portals what may stand in the files of a site, as JSON Schemas made from the tables of fields. Knows
 * nothing of any site.
 */
@NullMarked
package io.github.jiandu.schema;

import org.jspecify.annotations.NullMarked;
