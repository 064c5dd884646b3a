package io.github.jiandu.cli;

import io.github.jiandu.diagnostic.Language;
import java.util.Set;

/** Choices of {@code --lang}, named as they are typed. */
enum Languages {
    zh(Set.of(Language.ZH)),
    en(Set.of(Language.EN)),
    both(Set.of(Language.ZH, Language.EN));

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Language> set;

    Languages(Set<Language> set) {
        this.set = set;
    }

    Set<Language> set() {
        return set;
    }
}
