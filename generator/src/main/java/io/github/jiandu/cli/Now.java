package io.github.jiandu.cli;

import io.github.jiandu.field.FieldTypes;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The time of a run: the only place that looks at a clock. */
final class Now {

    private Now() {}

    /** A date alone means its whole day, so that what is to appear that day appears. */
    static LocalDateTime parse(@Nullable String text, Clock clock, CommandLine.Model.CommandSpec spec) {
        if (text == null) {
            return LocalDateTime.ofInstant(clock.instant(), FieldTypes.ZONE);
        }
        LocalDateTime date = FieldTypes.parseDate(text)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "--now: not a date: " + text, null, text));
        return text.contains(":") ? date : date.with(LocalTime.of(23, 59, 59));
    }
}
