package io.github.jiandu.browser;

import io.github.jiandu.pinyin.Pinyin;
import io.github.jiandu.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** Questions of every sort, drawn from the pages of a site; the same for the same seed. */
final class SearchQuestions {

    private record Page(String title, String text) {}

    private final List<Page> pages = new ArrayList<>();
    private final Random random;

    SearchQuestions(Path index, long seed) throws IOException {
        random = new Random(seed);
        try (FSDirectory directory = FSDirectory.open(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                var page = reader.storedFields().document(doc, Set.of("shownTitle", "text"));
                pages.add(new Page(page.get("shownTitle"), String.join("\n", page.getValues("text"))));
            }
        }
    }

    List<SearchRequest> draw(int count) {
        List<SearchRequest> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(request(text(i), i));
        }
        return questions;
    }

    private SearchRequest request(String text, int i) {
        return new SearchRequest(
                text,
                i % 7 == 3,
                i % 11 == 5,
                1,
                20,
                List.of(),
                i % 9 == 4 ? List.of(String.valueOf(2020 + random.nextInt(7))) : List.of(),
                i % 13 == 6 ? List.of("policy", "article").subList(0, 1 + i % 2) : List.of(),
                List.of(),
                i % 5 == 2);
    }

    private String text(int i) {
        Page page = pages.get(random.nextInt(pages.size()));
        Page other = pages.get(random.nextInt(pages.size()));
        return switch (i % 16) {
            case 0 -> page.title();
            case 1 -> piece(page.title(), 2 + random.nextInt(5));
            case 2, 3 -> piece(page.text(), 2 + random.nextInt(6));
            case 4 -> piece(page.title(), 3) + " " + piece(page.text(), 2 + random.nextInt(3));
            case 5 -> piece(page.text(), 2) + " " + piece(page.text(), 3) + "　" + piece(page.text(), 4);
            case 6 ->
                piece(page.text(), 2) + " " + piece(page.text(), 2) + " " + piece(page.text(), 2) + " "
                        + piece(other.text(), 2);
            case 7 -> '"' + piece(page.text(), 3 + random.nextInt(6)) + '"';
            case 8 -> "“" + piece(page.title(), 4) + "” " + piece(page.text(), 2);
            case 9 -> piece(page.text(), 1);
            case 10 -> damaged(piece(page.title(), 4 + random.nextInt(4)));
            case 11 -> damaged(piece(page.text(), 4 + random.nextInt(4)));
            case 12 -> spoken(piece(page.title(), 2 + random.nextInt(4)));
            case 13 -> piece(page.text(), 30);
            case 14 -> piece(page.text(), 2) + piece(other.text(), 2);
            default ->
                List.of(
                                "怎么办低保",
                                "２０２６年",
                                "残疾人　补贴",
                                "殘疾人補貼",
                                "\"没有配对",
                                "云政发〔2026〕3号",
                                "云政发2026 3",
                                "2026-3号",
                                "a",
                                "。，！",
                                "😀",
                                "<script>alert(1)</script>",
                                "שלום",
                                "第三条",
                                "Word",
                                "宅基地证",
                                "jd-1",
                                "   ",
                                "一",
                                "A4")
                        .get(i / 16 % 20);
        };
    }

    /** So many characters of a text, from somewhere in it. */
    private String piece(String text, int length) {
        int from = random.nextInt(Math.max(1, text.length() - length));
        return text.substring(from, Math.min(text.length(), from + length)).replaceAll("[\\ud800-\\udfff]", "");
    }

    private String damaged(String text) {
        int at = random.nextInt(Math.max(1, text.length() - 1));
        if (text.length() < 3) {
            return text;
        }
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            default -> text.substring(0, at) + piece(pages.get(0).text(), 1) + text.substring(at + 1);
        };
    }

    private String spoken(String text) {
        StringBuilder typed = new StringBuilder();
        text.codePoints().filter(c -> c >= 0x4e00 && c <= 0x9fff).forEach(c -> {
            List<String> readings = Pinyin.readings(c);
            String sound = readings.isEmpty() ? "" : readings.get(0);
            typed.append(random.nextInt(8) == 0 ? Character.toString(c) : sound);
        });
        return typed.toString();
    }
}
