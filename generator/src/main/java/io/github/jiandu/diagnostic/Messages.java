package io.github.jiandu.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The texts of all codes in one language: {@code <code>} for what is wrong, {@code <code>.do} for the remedy. Chosen by
 * the caller, never by the machine's locale.
 */
final class Messages {

    private static final Messages CHINESE = new Messages("messages_zh.properties");
    private static final Messages ENGLISH = new Messages("messages_en.properties");

    private final Properties texts = new Properties();

    private Messages(String resource) {
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(resource), resource)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Messages of(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    Properties texts() {
        return texts;
    }

    String message(Code code, List<String> args) {
        return fill(code.id(), args);
    }

    String advice(Code code, List<String> args) {
        return fill(code.id() + ".do", args);
    }

    /** Puts the arguments in place of {0}, {1}…, a brace in place of '{'; not MessageFormat, whose apostrophes are a trap in both languages. */
    private String fill(String key, List<String> args) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key);
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            if (text.startsWith("'{'", open - 1)) {
                out.append(text, from, open - 1).append('{');
                from = open + 2;
                continue;
            }
            int close = text.indexOf('}', open);
            out.append(text, from, open);
            out.append(args.get(Integer.parseInt(text.substring(open + 1, close))));
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
