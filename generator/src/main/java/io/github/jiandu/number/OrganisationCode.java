package io.github.jiandu.number;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code that bodies had before the {@link CreditCode} (组织机构代码, GB 11714; IDX-08, IDX-13): nine characters, the
 * last of which checks the others.
 */
public final class OrganisationCode {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "0123456789X0";
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{9}");

    private OrganisationCode() {}

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
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), 36) * WEIGHTS[i];
        }
        return Optional.of(code.substring(0, 8) + CHECKS.charAt(11 - sum % 11));
    }
}
