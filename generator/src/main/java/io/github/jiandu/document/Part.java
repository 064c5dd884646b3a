package io.github.jiandu.document;

import io.github.jiandu.entry.Attachment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph is in its document (DOC-01).
 *
 * @param level of a heading, from 2; else 0
 * @param mark 1 for 一、 to 4 for （1）; 0 when there is none
 * @param length how many characters at the beginning stand out: the title of a paragraph, or 第一条
 * @param names the files that an 附件说明 names
 * @param date 成文日期 of a date line, or null
 */
public record Part(
        Role role,
        int level,
        int mark,
        int length,
        List<Name> names,
        @Nullable LocalDate date) {

    /** The kinds of parts. */
    public enum Role {
        TEXT,
        /** 发文字号 that the front matter does not have so. */
        NUMBER,
        /** 主送机关 (DOC-05). */
        ADDRESSEE,
        /** A level mark with a title of its own (DOC-06). */
        HEADING,
        /** A paragraph whose first sentence serves as title (DOC-06). */
        RUN_IN,
        /** An article of a law; its number stands out. */
        ARTICLE,
        /** 附件说明 (DOC-08). */
        ATTACHMENTS,
        /** 发文机关署名 (DOC-09). */
        ISSUER,
        /** 成文日期 (DOC-09). */
        DATE,
        /** 附注 (DOC-11). */
        NOTE,
        /** 附件1, above an annex. */
        ANNEX
    }

    /**
     * A file named in the text.
     *
     * @param from first character of the name in its paragraph
     * @param to behind its last character
     * @param file the attachment meant, or null
     */
    public record Name(int from, int to, @Nullable Attachment file) {}

    static final Part TEXT = of(Role.TEXT);

    public Part {
        names = List.copyOf(names);
    }

    static Part of(Role role) {
        return new Part(role, 0, 0, 0, List.of(), null);
    }

    static Part heading(Role role, int level, int mark) {
        return new Part(role, level, mark, 0, List.of(), null);
    }

    static Part begun(Role role, int mark, int length) {
        return new Part(role, 0, mark, length, List.of(), null);
    }

    static Part date(LocalDate date) {
        return new Part(Role.DATE, 0, 0, 0, List.of(), date);
    }

    static Part attachments(List<Name> names) {
        return new Part(Role.ATTACHMENTS, 0, 0, 0, names, null);
    }

    /** 署名 or 成文日期, which stand together at the right. */
    public boolean isSignature() {
        return role == Role.ISSUER || role == Role.DATE;
    }
}
