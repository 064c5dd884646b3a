package io.github.jiandu.freeze;

import io.github.jiandu.charset.CharsetJudge;
import io.github.jiandu.charset.Judgement;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.splice.HtmlScanner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The scripts of a page in the order in which a browser runs them. */
final class PageScripts {

    /** Longer scripts are libraries, and write no text. */
    private static final int LONGEST = 1 << 20;

    private static final int MOST = 500;

    private PageScripts() {}

    /** All scripts; empty when none of them writes, so that there is nothing to run. */
    static List<ScriptRunner.Script> of(ByteBuffer page, WebCharset charset, LinkResolver files) throws IOException {
        List<ScriptRunner.Script> scripts = new ArrayList<>();
        boolean writes = false;
        boolean open = false;
        String src = null;
        String language = "";
        HtmlScanner tags = new HtmlScanner(page, 0, page.limit());
        while (tags.next() && scripts.size() < MOST) {
            boolean script = tags.name().equals("script");
            if (script && tags.kind() == HtmlScanner.Kind.START_TAG) {
                src = value(tags, "src");
                language = told(tags);
                scripts.add(new ScriptRunner.Script(src == null ? "" : file(src, charset, files), language));
                open = true;
            } else if (script && tags.kind() == HtmlScanner.Kind.RAW_TEXT && open && src == null) {
                int end = Math.min(tags.end(), tags.start() + LONGEST);
                scripts.set(
                        scripts.size() - 1, new ScriptRunner.Script(charset.text(page, tags.start(), end), language));
                open = false;
            }
        }
        for (ScriptRunner.Script script : scripts) {
            writes |= script.code().contains("write");
        }
        return writes ? scripts : List.of();
    }

    private static String told(HtmlScanner tags) {
        String type = value(tags, "type");
        String said = type == null ? value(tags, "language") : type;
        return said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String value(HtmlScanner tags, String name) {
        int i = tags.attribute(name);
        return i < 0 ? null : tags.ascii(tags.valueStart(i), Math.min(tags.valueEnd(i), tags.valueStart(i) + 4000));
    }

    private static String file(String src, WebCharset page, LinkResolver files) throws IOException {
        Target target = files.resolveRaw(src);
        if (target.kind() != Target.Kind.LOCAL || target.local().original.size() > LONGEST) {
            return "";
        }
        try (PageBytes opened = PageBytes.open(target.local().original)) {
            ByteBuffer bytes = opened.bytes();
            Judgement judgement = CharsetJudge.judge(bytes, true, page.label(), null);
            return judgement.charset().text(bytes, 0, bytes.limit());
        }
    }
}
