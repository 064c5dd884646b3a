package io.github.jiandu.rules;

/** Addresses as regular expressions that PCRE, Java and ECMAScript read alike. */
final class Patterns {

    private Patterns() {}

    /**
     * Matches an address and nothing else. Whatever is no letter or digit is written by its number, so that no character of
     * an address can mean anything to the expression or to the file it stands in.
     */
    static String exact(String form) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '%' && i + 2 < form.length() && isHex(form.charAt(i + 1)) && isHex(form.charAt(i + 2))) {
                out.append("\\x25").append(anyCase(form.charAt(i + 1))).append(anyCase(form.charAt(i + 2)));
                i += 2;
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                out.append(c);
            } else {
                out.append("\\x").append(Integer.toHexString(0x100 | c).substring(1));
            }
        }
        return out.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    private static String anyCase(char hex) {
        return Character.isDigit(hex)
                ? String.valueOf(hex)
                : "[" + Character.toUpperCase(hex) + Character.toLowerCase(hex) + "]";
    }
}
