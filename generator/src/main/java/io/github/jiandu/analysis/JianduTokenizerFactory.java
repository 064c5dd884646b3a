package io.github.jiandu.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Names the tokenizer for Solr and its like:
 *
 * <pre>
 * &lt;tokenizer name="jiandu"/&gt;
 * &lt;tokenizer name="jiandu" single="true"/&gt;
 * </pre>
 */
public final class JianduTokenizerFactory extends TokenizerFactory {

    /** What it is called in the configuration of a server. */
    public static final String NAME = "jiandu";

    private final boolean single;

    /** For the loader of services, which wants one; nobody calls it. */
    public JianduTokenizerFactory() {
        throw defaultCtorException();
    }

    /** @param settings {@code single}: whether Chinese characters are taken one by one */
    public JianduTokenizerFactory(Map<String, String> settings) {
        super(settings);
        single = getBoolean(settings, "single", false);
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + settings);
        }
    }

    @Override
    public JianduTokenizer create(AttributeFactory factory) {
        return new JianduTokenizer(single);
    }
}
