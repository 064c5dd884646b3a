package io.github.jiandu;

import io.github.jiandu.transition.Verb;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish to move a site from one state to the next.
 *
 * @param site the site's folder
 * @param today day of the move
 * @param values what {@code lifecycle} in {@code jiandu.yaml} is to say, by English key
 * @param reason why, for the record; null when the values say it
 */
public record TransitionRequest(
        Path site,
        Verb verb,
        LocalDate today,
        Map<String, String> values,
        @Nullable String reason) {
    public TransitionRequest {
        values = Map.copyOf(values);
    }
}
