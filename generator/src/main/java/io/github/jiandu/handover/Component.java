package io.github.jiandu.handover;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file of a record (组成文件).
 *
 * @param role what it is to the record
 * @param path where it stands in the archived copy, {@code /} between names; links of the page are relative to its own
 * @param format MIME type, for pages maybe with {@code ; charset=}
 * @param size in bytes
 * @param sha256 digest in lower-case hexadecimal
 * @param modified when it was last changed, or null when nobody knows
 * @param url original address, or null
 * @param note what a reader of the file should know, for instance that it was damaged on the old site; or null
 * @param content opens its bytes, which are read once
 */
public record Component(
        Role role,
        String path,
        String format,
        long size,
        String sha256,
        @Nullable OffsetDateTime modified,
        @Nullable String url,
        @Nullable String note,
        Content content) {

    /** What a file is to its record. */
    public enum Role {
        PAGE("网页"),
        PICTURE("图片"),
        ATTACHMENT("附件"),
        /** Style sheets and the like. */
        OTHER("其他");

        private final String chinese;

        Role(String chinese) {
            this.chinese = chinese;
        }

        /** As it stands in the metadata. */
        public String chinese() {
            return chinese;
        }
    }

    /** Opens the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
