package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only a regulation on disclosure has; in its template {@code disclosureSystem}.
 *
 * @param box issuer, number and date, as far as they are known
 */
public record DisclosureSystemView(List<BoxRowView> box) {}
