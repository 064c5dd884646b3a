package io.github.jiandu.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The terms of a text as Lucene takes them; see {@link TextScanner}. */
public final class JianduTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final boolean single;
    private TextScanner scanner;
    private int length;

    /** @param single whether Chinese characters are taken one by one, and nothing else */
    public JianduTokenizer(boolean single) {
        this.single = single;
        this.scanner = new TextScanner("", single);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        for (int count = input.read(part); count >= 0; count = input.read(part)) {
            text.append(part, 0, count);
        }
        length = text.length();
        scanner = new TextScanner(text, single);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!scanner.next()) {
            return false;
        }
        term.copyBuffer(scanner.buffer(), 0, scanner.length());
        offset.setOffset(correctOffset(scanner.start()), correctOffset(scanner.end()));
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }
}
