package io.github.jiandu.bundle;

import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of judging a bundle.
 *
 * @param info what it says of itself, or null when that could not be read
 * @param card what it says of the site, or null
 * @param problems why it is refused, by place; empty when it is sound
 */
public record BundleVerdict(
        @Nullable BundleInfo info, @Nullable Card card, List<Diagnostic> problems) {

    public BundleVerdict {
        problems = List.copyOf(problems);
    }

    /** Whether it may be taken over. */
    public boolean isSound() {
        return info != null && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The same for people, in Chinese and English, after its problems. */
    public String text() {
        if (!isSound() || info == null || card == null) {
            return "不能接收：发布包有问题，见上\nRefused for the reasons above\n";
        }
        return "可以接收：" + card.name() + "，" + info.files() + " 个文件，" + info.bytes() + " 字节，没有改动\n挂在 " + info.basePath()
                + "，解压到 " + info.root() + "\nSound: " + info.files() + " files, " + info.bytes() + " bytes, for "
                + info.basePath() + "\n";
    }

    /** The same for programs. */
    public String json(String bundle) {
        JsonWriter json = new JsonWriter()
                .object()
                .field("verb", "package")
                .field("bundle", bundle)
                .field("sound", isSound());
        if (info != null) {
            json.field("basePath", info.basePath()).field("root", info.root()).field("generator", info.generator());
            json.field("files", info.files()).field("bytes", info.bytes());
            json.field("manifest", info.manifest()).field("contents", info.contents());
        }
        if (card != null) {
            json.field("name", card.name()).field("address", card.address()).field("state", card.state());
        }
        json.key("problems").array();
        problems.forEach(problem -> json.object()
                .field("code", problem.code().id())
                .field("file", problem.at().file())
                .field("message", problem.message(Language.ZH))
                .field("advice", problem.advice(Language.ZH))
                .field("messageEn", problem.message(Language.EN))
                .field("adviceEn", problem.advice(Language.EN))
                .end());
        return json.end().end().toString();
    }
}
