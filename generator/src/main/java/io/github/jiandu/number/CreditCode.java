package io.github.jiandu.number;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code of a body (统一社会信用代码, GB 32100; IDX-13): eighteen characters, the last of which
 * checks the others. Characters nine to seventeen are its {@link OrganisationCode}.
 *
 * <pre>
 * CreditCode.corrected("11441700007280420X") // 11441700007280420Y
 * </pre>
 */
public final class CreditCode {

    /** Without I, O, S, V and Z, which look like digits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{17}[0-9A-Z]");

    private CreditCode() {}

    /** Whether a text is a code whose last character is the right one. */
    public static boolean isValid(String code) {
        return corrected(code).filter(code::equals).isPresent();
    }

    /** The code with the check character that belongs to it; empty when it cannot be a code at all. */
    public static Optional<String> corrected(String code) {
        if (!FORM.matcher(code).matches()) {
            return Optional.empty();
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return Optional.of(code.substring(0, 17) + ALPHABET.charAt(check));
    }

    /** The organisation code within a credit code. */
    public static String organisation(String code) {
        return code.substring(8, 17);
    }
}
