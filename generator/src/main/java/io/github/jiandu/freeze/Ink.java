package io.github.jiandu.freeze;

/**
 * Writes our own words into a page of any encoding: as they are into one of UTF-8, by numbers of characters into others.
 *
 * @param ascii whether nothing but ASCII may be written
 */
record Ink(boolean ascii) {

    /** Text for elements and for attribute values in either quotes. */
    String text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c < 0x20 && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF || c == 0x7F) {
                        out.append(' ');
                    } else if (ascii && c > 0x7E) {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** CSS whose characters beyond ASCII, if need be, are escaped as CSS does. */
    String css(String css) {
        if (!ascii) {
            return css;
        }
        StringBuilder out = new StringBuilder(css.length());
        css.codePoints().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                out.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return out.toString();
    }

    /** A string of JSON within a script element, quotes included. */
    static String json(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7E || c == '<' || c == '>' || c == '&' || c == '"' || c == '\\' || c == '\'') {
                String hex = Integer.toHexString(c);
                out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
