package io.github.jiandu.pack;

import io.github.jiandu.handover.HandoverSettings;
import io.github.jiandu.handover.OldColumns;
import io.github.jiandu.handover.Provenance.Reason;
import io.github.jiandu.warc.WarcVersion;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to pack of a frozen site, and how.
 *
 * @param parts what is packed
 * @param version of the WARC files (WARC-01)
 * @param stored whether WARC files are written plain, so that they are the same bytes with any JDK
 * @param sm3 whether the bag has a manifest of SM3 digests beside that of SHA-256
 * @param siteCode 标识码 of the site, or null
 * @param operator who freezes it, or null
 * @param archiveUrl where the copy will be read, with a {@code /} at its end; null when it takes the place of the old site
 * @param handover how the media to hand over are made; null for none
 * @param columns which column an address belonged to, with its retention; null to go by folders
 * @param reason why the site is archived (ARCH-13)
 * @param software that does it, with its version
 */
public record PackRequest(
        Set<Part> parts,
        WarcVersion version,
        boolean stored,
        boolean sm3,
        @Nullable String siteCode,
        @Nullable String operator,
        @Nullable String archiveUrl,
        @Nullable HandoverSettings handover,
        @Nullable OldColumns columns,
        Reason reason,
        String software) {

    /** What can stand beside a copy. */
    public enum Part {
        /** WARC files and their index. */
        WARC("warc", "原始网页", "WARC"),
        WACZ("site.wacz", "网页归档包", "WACZ"),
        REDIRECTS("redirects", "旧网址跳转", "Redirects"),
        HANDOVER("handover", "移交载体", "Hand-over"),
        /** Last, since it holds others. */
        BAG("bag", "长期保存包", "BagIt");

        private final String file;
        private final String chinese;
        private final String english;

        Part(String file, String chinese, String english) {
            this.file = file;
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }

        /** Name of its file or folder. */
        public String file() {
            return file;
        }
    }

    public PackRequest {
        parts = Set.copyOf(parts);
    }

    /** All but the media to hand over, which need settings, and plain WARC files, which stand in the WACZ. */
    public static Set<Part> usual() {
        return EnumSet.of(Part.WACZ, Part.REDIRECTS, Part.BAG);
    }
}
