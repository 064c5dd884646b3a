package io.github.jiandu.verify;

import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.output.Manifest;
import org.jspecify.annotations.Nullable;

/** Writes what a verification found, for people and for programs. */
public final class VerificationPrinter {

    private VerificationPrinter() {}

    /** A few lines: what it comes to, whose site it is, the code to write on paper. Problems are printed elsewhere. */
    public static String text(Verification found) {
        StringBuilder out = new StringBuilder();
        switch (found.verdict()) {
            case SOUND -> {
                out.append("核对完好：").append(counts(found, true)).append('\n');
                out.append("Sound: ").append(counts(found, false)).append('\n');
            }
            case INCOMPLETE -> {
                out.append("没有发现改动，但证明不完整：").append(counts(found, true)).append('\n');
                out.append("Nothing is wrong, but the proof is incomplete: ")
                        .append(counts(found, false))
                        .append('\n');
            }
            case DAMAGED -> {
                out.append("核对不符：").append(found.damage()).append(" 处不对；").append(counts(found, true));
                out.append("\nDamaged: ").append(found.damage()).append(" problems; ");
                out.append(counts(found, false)).append('\n');
            }
        }
        Manifest.Site site = found.site();
        if (site != null) {
            out.append("清单所属 Manifest of: ").append(shown(site.name()));
            out.append(site.url() == null ? "" : " " + shown(site.url())).append('\n');
        }
        if (found.code() != null) {
            out.append("核对码 Code: ").append(found.code());
            out.append(Boolean.TRUE.equals(found.codeMatches()) ? "（与抄下的一致 as written down）" : "");
            out.append('\n');
        }
        return out.toString();
    }

    private static String counts(Verification found, boolean chinese) {
        if (found.unit() == Verification.Unit.RECORDS) {
            return chinese
                    ? "文件里的 " + found.files() + " 条记录有 " + found.sound() + " 条完好"
                    : found.sound() + " of the file's " + found.files() + " records are sound";
        }
        return chinese
                ? "清单里的 " + found.files() + " 个文件有 " + found.sound() + " 个一致（"
                        + found.level().chinese() + "）"
                : found.sound() + " of the manifest's " + found.files() + " files match ("
                        + found.level().english() + ")";
    }

    /** Control characters of a hostile manifest must not reach the terminal. */
    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
    }

    /** One object; the handbook's page on verifying tells its members. */
    public static String json(Verification found, String target) {
        JsonWriter out = new JsonWriter()
                .object()
                .field("verb", "verify")
                .field("target", target)
                .field("level", found.level().key())
                .field("verdict", found.verdict().key());
        Manifest.Site site = found.site();
        out.field("site", site == null ? null : site.name()).field("url", site == null ? null : site.url());
        out.field("digest", found.digest())
                .field("code", found.code() == null ? null : found.code().toString());
        out.key("codeMatches");
        if (found.codeMatches() == null) {
            out.value((@Nullable String) null);
        } else {
            out.value(found.codeMatches());
        }
        out.field("files", found.files()).field("sound", found.sound()).field("bytes", found.bytes());
        out.key("problems").array();
        for (Diagnostic problem : found.problems()) {
            out.object()
                    .field("code", problem.code().id())
                    .field("severity", problem.severity().label(Language.EN))
                    .field("file", problem.at().file());
            if (problem.at().span() != null) {
                out.field("line", problem.at().span().line());
            }
            out.field("message", problem.message(Language.ZH))
                    .field("advice", problem.advice(Language.ZH))
                    .field("messageEn", problem.message(Language.EN))
                    .field("adviceEn", problem.advice(Language.EN))
                    .end();
        }
        return out.end().end().toString();
    }
}
