package io.github.jiandu.scaffold;

import io.github.jiandu.field.Field;
import java.util.List;

/** The language in which keys are written. */
public enum KeyLanguage {
    CHINESE,
    ENGLISH;

    String name(Field<?> field) {
        return this == CHINESE ? field.chinese() : field.key();
    }

    /** Those names of choices that are in this language. */
    List<String> choices(Field<?> field) {
        List<String> all = field.type().choices();
        List<String> own = all.stream()
                .filter(choice -> choice.chars().allMatch(c -> c < 0x80) == (this == ENGLISH))
                .toList();
        return own.isEmpty() ? all : own;
    }
}
