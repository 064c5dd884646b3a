package io.github.jiandu.search;

import io.github.jiandu.analysis.JianduTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of a text in pieces. Each piece begins at a position that is a multiple of {@link #SPAN}, so that a position
 * tells its piece.
 */
final class PieceStream extends TokenStream {

    /** More terms than a piece can have; a power of two. */
    static final int SPAN = 1 << 13;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final JianduTokenizer tokenizer;
    private final CharTermAttribute read;
    private final Iterator<String> pieces;
    private int piece = -1;
    private int position = -1;
    private boolean open;

    PieceStream(List<String> pieces) {
        this.tokenizer = new JianduTokenizer(false);
        this.read = tokenizer.getAttribute(CharTermAttribute.class);
        this.pieces = pieces.iterator();
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        while (true) {
            if (open && tokenizer.incrementToken()) {
                term.copyBuffer(read.buffer(), 0, read.length());
                increment.setPositionIncrement(next() - position);
                position = next();
                return true;
            }
            if (open) {
                tokenizer.end();
                tokenizer.close();
                open = false;
            }
            if (!pieces.hasNext()) {
                return false;
            }
            piece++;
            tokenizer.setReader(new StringReader(pieces.next()));
            tokenizer.reset();
            open = true;
        }
    }

    private int next() {
        return Math.max(position + 1, piece * SPAN);
    }
}
