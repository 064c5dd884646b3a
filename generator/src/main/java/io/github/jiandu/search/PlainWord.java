package io.github.jiandu.search;

import org.jspecify.annotations.Nullable;

/**
 * A word as people say it (通俗词) and what laws and service guides call the same, for instance 低保 and 最低生活保障.
 *
 * @param plain at least one character
 * @param official null for a word that says nothing of what is looked for, as 怎么办: queries are read without it
 */
public record PlainWord(String plain, @Nullable String official) {

    public PlainWord {
        if (plain.isEmpty() || plain.equals(official)) {
            throw new IllegalArgumentException(plain);
        }
    }

    boolean isIgnored() {
        return official == null;
    }
}
