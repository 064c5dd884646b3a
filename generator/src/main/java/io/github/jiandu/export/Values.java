package io.github.jiandu.export;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.field.FieldTypes;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes single values as text, the same in every form. */
final class Values {

    private final SiteConfig config;

    Values(SiteConfig config) {
        this.config = config;
    }

    /** The text of a value that is neither a group nor several. */
    String text(Shape shape, Object value) {
        if (shape instanceof Shape.Address) {
            return config.publicUrl((SitePath) value);
        }
        if (shape instanceof Shape.Moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    ((LocalDateTime) value).withNano(0).atZone(FieldTypes.ZONE));
        }
        if (shape instanceof Shape.Decimal && value instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return value.toString();
    }

    static Shape.Named named(Shape.Choice choice, Object value) {
        return choice.values().stream()
                .filter(named -> named.constant().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
