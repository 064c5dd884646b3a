package io.github.jiandu.report;

import io.github.jiandu.bundle.BundleInfo;
import io.github.jiandu.bundle.Card;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What packing a site did.
 *
 * @param output the bundle, absolute; null when none was written
 * @param info what it says of itself, or null likewise
 * @param card what it says of the site, or null likewise
 * @param diagnostics problems, sorted
 */
public record BundleReport(
        @Nullable Path output,
        @Nullable BundleInfo info,
        @Nullable Card card,
        List<Diagnostic> diagnostics) {

    public BundleReport {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean isWritten() {
        return output != null;
    }

    /** The same for people. */
    public String print(Set<Language> languages) {
        StringBuilder out = new StringBuilder();
        if (languages.contains(Language.ZH)) {
            out.append(
                            info != null && card != null
                                    ? "已打包：" + card.name() + "，" + info.files() + " 个文件，" + info.bytes() + " 字节\n"
                                            + "发布包：" + output + "\n挂在 " + info.basePath() + "，解压到 " + info.root()
                                            + "，做法见其中的 README.md"
                                    : "没有打包：先改正上面的错误")
                    .append('\n');
        }
        if (languages.contains(Language.EN)) {
            out.append(
                            info != null && card != null
                                    ? "Packed " + info.files() + " files, " + info.bytes() + " bytes, for "
                                            + info.basePath() + "; README.md in it says how to mount it"
                                    : "Not packed: correct the errors above first")
                    .append('\n');
        }
        return out.toString();
    }
}
