package io.github.jiandu;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Two thousand old addresses as an old system had them: with numbers and Chinese in GBK in the query, with characters that
 * mean something to a regular expression, to a shell or to settings; some of them gone.
 */
final class OldSystem {

    /** What a server must answer. */
    record Answer(int status, @Nullable String location) {}

    /** The site's own address; the part after the host is where it stands on its server. */
    static final String BASE_PATH = "/yunxi/";

    private static final Charset GBK = Charset.forName("GBK");
    private static final String[] WORDS = {"政务公开", "通知", "办事指南", "云溪镇", "低保", "停水", "年度报告"};
    /** Each would change a rule if it were written into it as it is. */
    private static final String[] HOSTILE = {
        "a.b",
        "a+b",
        "(a|b)",
        "[a-z]",
        "a$1",
        "%241",
        "%25{REQUEST_URI}",
        "a;return 403",
        "a}{b",
        "a\"b",
        "a'b",
        "a`b`",
        "a b",
        "a&b=c",
        "^a$",
        "a*",
        "a~b",
        "a,b",
        "a!b",
        "a@b",
        "a=b",
        "a:b",
        "%0d%0aLocation:x",
        "a#%23b".replace("#", ""),
        "${jiandu:x}",
        "%{THE_REQUEST}",
        "<a>",
        "a|b",
        "a^b",
        "a{2}",
        "a%5Cb",
        "default",
        "hostnames",
        "include /etc/passwd;",
        "%20",
        "a%26b",
        "}}}}",
        "\"; } server {",
        "</rewriteMap>",
        "]]>",
        "--",
        "$request_uri"
    };

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Answer> requests = new LinkedHashMap<>();

    /** Addresses of one host. */
    OldSystem(String oldBase, String newBase) {
        int number = 0;
        while (lines.size() < 2000) {
            number++;
            String word = WORDS[number % WORDS.length] + number;
            String target = "/tzgg/" + number % 10 + ".html";
            String to = newBase + "tzgg/" + number % 10 + ".html";
            switch (number % 9) {
                case 0 -> moved(oldBase, "/show.asp?id=" + number, target, to);
                case 1 -> moved(oldBase, "/list.asp?id=" + number + "&t=" + percent(word, GBK), target, to);
                case 2 ->
                    moved(
                            oldBase,
                            "/list.asp?id=" + number + "&t=" + percent(word, StandardCharsets.UTF_8),
                            target,
                            to);
                case 3 -> moved(oldBase, "/" + percent(word, GBK) + ".asp", target, to);
                case 4 ->
                    moved(oldBase, "/" + percent(word, StandardCharsets.UTF_8) + "/news.jsp;" + number, target, to);
                case 5 -> gone(oldBase, "/gone.aspx?n=" + number);
                case 6 ->
                    moved(
                            oldBase,
                            "/q.php?x=" + number + escaped(HOSTILE[number / 9 % HOSTILE.length], "?"),
                            target,
                            to);
                case 7 ->
                    moved(
                            oldBase,
                            "/p" + number + "/" + escaped(HOSTILE[number / 9 % HOSTILE.length], "/"),
                            target,
                            to);
                default ->
                    moved(
                            oldBase,
                            "/pdf/" + number + ".PDF",
                            "https://files.example/f/" + number + "?a=1&b=%E6%94%BF",
                            null);
            }
        }
        // two that differ by case alone, and two whose bytes differ though they say the same
        moved(oldBase, "/case.asp?id=aB", "/tzgg/1.html", newBase + "tzgg/1.html");
        moved(oldBase, "/case.asp?id=Ab", "/tzgg/2.html", newBase + "tzgg/2.html");
        moved(oldBase, "/w.asp?t=%D5%FE", "/tzgg/3.html", newBase + "tzgg/3.html");
        moved(oldBase, "/w.asp?t=%E6%94%BF", "/tzgg/4.html", newBase + "tzgg/4.html");
        requests.put(below(oldBase, "/w.asp?t=%d5%fE"), new Answer(301, newBase + "tzgg/3.html"));
        requests.put(below(oldBase, "/W.ASP?t=%d5%fe"), new Answer(301, newBase + "tzgg/3.html"));
        moved(oldBase, "/n.asp?t=%E9F", "/tzgg/6.html", newBase + "tzgg/6.html");
        requests.put(below(oldBase, "/n.asp?t=%E9%46"), new Answer(301, newBase + "tzgg/6.html"));
        moved(oldBase, "/frag.asp?id=1", "/tzgg/5.html#part", newBase + "tzgg/5.html#part");
        moved(oldBase, "/home.asp", "/", newBase);
        for (String miss : List.of(
                "/case.asp?id=AB",
                "/show.asp",
                "/show.asp?id=",
                "/show.asp?id=8",
                "/show.asp?id=99&x=1",
                "/show.asp?id=9x",
                "/xshow.asp?id=9",
                "/w.asp?t=%D5",
                "/w.asp?t=%D5%FE%FE",
                "/showXasp?id=9",
                "/q.php?x=24aXb",
                "/410",
                "/default",
                "/")) {
            requests.put(below(oldBase, miss), new Answer(404, null));
        }
    }

    private void moved(String oldBase, String from, String target, @Nullable String to) {
        lines.add(oldBase + from.substring(1) + "\t" + target);
        requests.put(below(oldBase, from), new Answer(301, to == null ? target : to));
    }

    private void gone(String oldBase, String from) {
        lines.add(oldBase + from.substring(1) + "\tgone\t已过期，不再保留");
        requests.put(below(oldBase, from), new Answer(410, null));
    }

    private static String below(String oldBase, String from) {
        return oldBase.startsWith("http") ? from : BASE_PATH + from.substring(1);
    }

    /** The lines of {@code redirects.tsv}. */
    String table() {
        StringJoiner table = new StringJoiner("\n", "\uFEFF# 旧地址\n", "\n");
        lines.forEach(table::add);
        return table.toString();
    }

    /** What to ask for, as it stands in the line of the request, and what must come back. */
    Map<String, Answer> requests() throws IOException {
        return requests;
    }

    private static String percent(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(charset)) {
            if (b >= '0' && b <= '9') {
                out.append((char) b);
            } else {
                out.append('%').append(hex(b & 0xFF));
            }
        }
        return out.toString();
    }

    /** With everything percent-encoded but letters and digits, as a careful browser would. */
    private static String escaped(String text, String part) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean literal =
                    plain || "-._~!$&()*+,;=:@".indexOf(c) >= 0 || c == '%' && part.equals("?") && isEscape(text, i);
            out.append(literal ? String.valueOf(c) : "%" + hex(c));
        }
        String path = out.toString();
        return part.equals("/") ? path.replace("%5C", "-").replace("%2F", "-") : path;
    }

    private static String hex(int b) {
        return Integer.toHexString(0x100 | b).substring(1).toUpperCase(Locale.ROOT);
    }

    private static boolean isEscape(String text, int i) {
        return i + 2 < text.length()
                && Character.digit(text.charAt(i + 1), 16) >= 0
                && Character.digit(text.charAt(i + 2), 16) >= 0;
    }
}
