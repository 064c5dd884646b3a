package io.github.jiandu.xml;

/** Text for XML 1.0, which cannot hold every character. */
public final class XmlText {

    private XmlText() {}

    /** The text with a blank for what XML 1.0 cannot hold. */
    public static String allowed(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || c == '\t' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000
                        ? c
                        : ' ')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The text as it stands in XML and HTML, between tags or in an attribute in double quotes. */
    public static String escaped(String text) {
        return allowed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
