package io.github.jiandu.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a second person approved (审核).
 *
 * <pre>
 * digest: 3f2a91c077de…
 * name: 王某某
 * date: 2026-11-22
 * </pre>
 *
 * @param digest of the change list, see {@link ChangeList#digest}
 * @param name of the person
 * @param note what else the person said, or null
 */
public record Approval(
        String digest,
        String name,
        LocalDate date,
        @Nullable String note) {

    /** How a file begins that {@link #toYaml} wrote. */
    public static final String FIRST_WORDS = "# 变更清单 ";

    /** The file that says so. */
    public String toYaml() {
        StringBuilder out = new StringBuilder();
        out.append(FIRST_WORDS).append(ChangeList.code(digest)).append(" 的审核，只对这一份清单有效\n");
        out.append("digest: ").append(digest).append('\n');
        out.append("name: ").append(quoted(name)).append('\n');
        out.append("date: ").append(date).append('\n');
        if (note != null) {
            out.append("note: ").append(quoted(note)).append('\n');
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
