package io.github.jiandu.render.kind;

import io.github.jiandu.entry.VillageAffair;

/** Shows {@link VillageAffair}. */
final class VillageAffairPresentation implements Presentation<VillageAffair> {}
