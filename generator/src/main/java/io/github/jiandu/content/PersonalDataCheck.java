package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.privacy.PersonalNumber;
import io.github.jiandu.privacy.PersonalNumbers;
import io.github.jiandu.source.SourceFile;
import java.util.Set;

/**
 * Refuses numbers of persons in what is to be published, in the keys of a page and in its text alike (PRIV-01 to PRIV-03).
 * Messages show their first two digits and the last (PRIV-12). Safe for use by many threads.
 */
final class PersonalDataCheck {

    private final Set<String> officePhones;
    private final Diagnostics diagnostics;

    PersonalDataCheck(Set<String> officePhones, Diagnostics diagnostics) {
        this.officePhones = officePhones;
        this.diagnostics = diagnostics;
    }

    void check(SourceFile source) {
        for (PersonalNumber number : PersonalNumbers.find(source.text())) {
            if (!officePhones.contains(number.digits())) {
                diagnostics.report(
                        code(number), source.at(number.start(), number.end() - number.start()), number.shown());
            }
        }
    }

    private static Code code(PersonalNumber number) {
        return switch (number.type()) {
            case ID_CARD -> number.certain() ? Code.PRIVACY_ID_CARD : Code.PRIVACY_ID_CARD_LIKE;
            case MOBILE -> Code.PRIVACY_MOBILE;
            case BANK_CARD -> number.certain() ? Code.PRIVACY_BANK_CARD : Code.PRIVACY_BANK_CARD_LIKE;
        };
    }
}
