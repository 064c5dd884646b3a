package io.github.jiandu.handover;

import java.nio.charset.Charset;

/** How XML and TXT files for people are encoded (PKG-07). Lists for programs are always UTF-8. */
public enum Encoding {
    UTF_8("UTF-8"),
    GB18030("GB18030");

    private final String key;

    Encoding(String key) {
        this.key = key;
    }

    /** The name, as it is declared. */
    public String key() {
        return key;
    }

    Charset charset() {
        return Charset.forName(key);
    }
}
