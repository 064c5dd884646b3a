package io.github.jiandu.number;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at index numbers that are already there. Besides those of the body's own scheme, the two forms with a body's code
 * are read, whosever it is: documents keep the numbers they were given (IDX-07, IDX-08, IDX-12).
 */
public final class IndexForm {

    private static final Pattern CREDIT = Pattern.compile("(?<code>[0-9A-Z]{18})/(?<year>\\d{4})-(?<serial>\\d{5})");
    private static final Pattern ORGANISATION =
            Pattern.compile("(?<code>[0-9A-Z]{9})[/-](?<year>\\d{4})-(?<serial>\\d{5,6})");
    private static final Pattern BEGINNING = Pattern.compile("(?:[0-9A-Z]{18}|[0-9A-Z]{9})[/-]\\d{4}-.*");

    /** What can be said of a number. */
    public sealed interface Finding {}

    /**
     * It is a number as it should be.
     *
     * @param own whether this body gave it
     */
    public record Right(IndexNumber number, boolean own) implements Finding {}

    /**
     * The check digit of its code is wrong.
     *
     * @param corrected the number with the right one
     */
    public record WrongCheckDigit(String code, String corrected) implements Finding {}

    /** It begins like a number with a code and goes on otherwise. */
    public record Malformed() implements Finding {}

    /** It is of a form that is not known here. */
    public record Unknown() implements Finding {}

    private IndexForm() {}

    /**
     * What can be said of a number.
     *
     * @param scheme the body's own, or null when it has none
     */
    public static Finding of(String number, @Nullable IndexScheme scheme) {
        Optional<Finding> own =
                scheme == null ? Optional.empty() : scheme.read(number).map(read -> new Right(read, true));
        return own.orElseGet(() -> foreign(number, scheme));
    }

    private static Finding foreign(String number, @Nullable IndexScheme scheme) {
        Matcher credit = CREDIT.matcher(number);
        if (credit.matches()) {
            String code = credit.group("code");
            return checked(
                    credit, CreditCode.corrected(code).orElse(""), CreditCode.organisation(code), number, scheme);
        }
        Matcher organisation = ORGANISATION.matcher(number);
        if (organisation.matches()) {
            String code = organisation.group("code");
            return checked(organisation, OrganisationCode.corrected(code).orElse(""), code, number, scheme);
        }
        return BEGINNING.matcher(number).matches() ? new Malformed() : new Unknown();
    }

    private static Finding checked(
            Matcher matcher, String corrected, String organisation, String number, @Nullable IndexScheme scheme) {
        String code = matcher.group("code");
        if (corrected.isEmpty()) {
            return new Malformed();
        }
        if (!corrected.equals(code)) {
            return new WrongCheckDigit(code, corrected + number.substring(code.length()));
        }
        boolean own = scheme != null
                && scheme.organisation().filter(organisation::equals).isPresent();
        return new Right(
                new IndexNumber(Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("serial"))),
                own);
    }
}
