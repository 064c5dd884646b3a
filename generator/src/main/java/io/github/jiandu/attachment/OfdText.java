package io.github.jiandu.attachment;

import io.github.jiandu.attachment.AttachmentText.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads the text of an OFD document (GB/T 33190): its pages in order, without the templates that lie under them. */
final class OfdText {

    private final ZipParts parts;
    private final TextCollector text;
    private final int pages;

    OfdText(ZipParts parts, TextCollector text, int pages) {
        this.parts = parts;
        this.text = text;
        this.pages = pages;
    }

    Outcome read() throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        for (String document : documents()) {
            found.addAll(pagesOf(document));
        }
        for (String page : found.subList(0, Math.min(pages, found.size()))) {
            if (!text.isFull()) {
                Page reader = new Page();
                parts.read(page, reader);
                reader.lines.flush(text);
            }
        }
        return found.size() > pages ? Outcome.TRUNCATED : found.isEmpty() ? Outcome.DAMAGED : Outcome.READ;
    }

    private List<String> documents() throws IOException, XMLStreamException {
        List<String> documents = new ArrayList<>();
        parts.read("OFD.xml", new Visitor() {
            @Override
            public void start(XmlWalk walk) {}

            @Override
            public void text(String name, String more) {
                if (name.equals("DocRoot")) {
                    documents.add(ZipParts.resolve("OFD.xml", more.strip()));
                }
            }
        });
        return documents;
    }

    private List<String> pagesOf(String document) throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        parts.read(document, walk -> {
            if (walk.name().equals("Page")) {
                found.add(ZipParts.resolve(document, walk.attribute("BaseLoc").strip()));
            }
        });
        return found;
    }

    /** The text of one page. A text object is often one line, sometimes a single character. */
    private static final class Page implements Visitor {

        private final PageLines lines = new PageLines();
        private double[] boundary = new double[4];
        private double[] matrix = new double[6];
        private double size;
        private double x;
        private double y;
        private double width;

        @Override
        public void start(XmlWalk walk) {
            if (walk.name().equals("TextObject")) {
                boundary = numbers(walk.attribute("Boundary"), 4);
                size = number(walk.attribute("Size"), 1);
                matrix = walk.attribute("CTM").isBlank()
                        ? new double[] {1, 0, 0, 1, 0, 0}
                        : numbers(walk.attribute("CTM"), 6);
                x = 0;
                y = 0;
            } else if (walk.name().equals("TextCode")) {
                // what is not said stays as the former code had it
                x = number(walk.attribute("X"), x);
                y = number(walk.attribute("Y"), y);
                width = sum(walk.attribute("DeltaX"));
            }
        }

        @Override
        public void text(String name, String more) {
            if (!name.equals("TextCode") || more.isBlank()) {
                return;
            }
            double left = boundary[0] + matrix[0] * x + matrix[2] * y + matrix[4];
            double baseline = boundary[1] + matrix[1] * x + matrix[3] * y + matrix[5];
            double height = size * Math.abs(matrix[3] == 0 ? 1 : matrix[3]);
            double letters = more.codePoints()
                    .mapToDouble(c -> PageLines.isChinese(c) ? 1 : 0.5)
                    .sum();
            double last = PageLines.isChinese(more.codePointBefore(more.length())) ? 1 : 0.5;
            double length = width > 0 ? width * Math.abs(matrix[0]) + last * height : letters * height;
            lines.add(more, left, left + length, baseline, height);
        }

        /** Steps from letter to letter; {@code g 9 6} is nine steps of six. */
        private static double sum(String steps) {
            String[] words = steps.strip().split("\\s+", -1);
            double sum = 0;
            for (int i = 0; i < words.length; i++) {
                if (words[i].equals("g") && i + 2 < words.length) {
                    sum += number(words[i + 1], 0) * number(words[i + 2], 0);
                    i += 2;
                } else {
                    sum += number(words[i], 0);
                }
            }
            return sum;
        }

        private static double[] numbers(String text, int count) {
            double[] numbers = Arrays.stream(text.strip().split("\\s+", -1))
                    .mapToDouble(word -> number(word, 0))
                    .toArray();
            return Arrays.copyOf(numbers, count);
        }

        private static double number(String text, double otherwise) {
            return text.strip().matches("[-+]?\\d{0,9}(\\.\\d{0,20})?") && text.matches(".*\\d.*")
                    ? Double.parseDouble(text.strip())
                    : otherwise;
        }
    }
}
