package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the title of a document: no punctuation at its end (DOC-04), and one of the fifteen 文种 (DOC-12). */
public final class DocumentTitle {

    /** The kinds of official documents, 党政机关公文处理工作条例 article 8. */
    public static final List<String> KINDS =
            List.of("决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要");

    private static final Pattern PUNCTUATION = Pattern.compile(".*[。，、；：！？.,;:!?]");
    private static final Pattern BRACKETS = Pattern.compile("(?:[（(][^（()）]*[）)]\\s*)+$");

    /** Regulations and forms have names of their own and may carry a number all the same. */
    private static final Pattern OTHER =
            Pattern.compile(".*(?:令|法|条例|规定|办法|细则|规则|规程|规范|制度|章程|准则|标准|目录|清单|指南|预案|表|书|公示|年报)");

    private DocumentTitle() {}

    public static void check(String title, @Nullable String number, Location at, Diagnostics diagnostics) {
        String text = title.strip();
        if (PUNCTUATION.matcher(text).matches()) {
            diagnostics.report(Code.DOCUMENT_TITLE_END, at, text.substring(text.length() - 1));
            return;
        }
        String name = BRACKETS.matcher(text).replaceAll("");
        boolean known =
                KINDS.stream().anyMatch(name::endsWith) || OTHER.matcher(name).matches();
        if (number != null && !known) {
            diagnostics.report(Code.DOCUMENT_TITLE_KIND, at, String.join("、", KINDS));
        }
    }
}
