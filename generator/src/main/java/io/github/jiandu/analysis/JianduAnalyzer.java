package io.github.jiandu.analysis;

import org.apache.lucene.analysis.Analyzer;

/** {@code jd-1} as a Lucene analyzer, the same for texts and for what is asked. */
public final class JianduAnalyzer extends Analyzer {

    /** Written into every index: one made by another version is made anew, never asked. */
    public static final String VERSION = "jd-1";

    private final boolean single;

    public JianduAnalyzer() {
        this(false);
    }

    /** @param single whether Chinese characters are taken one by one, and nothing else */
    public JianduAnalyzer(boolean single) {
        this.single = single;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new JianduTokenizer(single));
    }
}
