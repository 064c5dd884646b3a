package io.github.jiandu.cli;

import io.github.jiandu.freeze.FreezeRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How long each stage of a freeze took. */
final class FreezeStages implements FreezeRequest.Progress {

    private final FreezeRequest.Progress shown;
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private String stage = "";
    private long since = System.nanoTime();

    FreezeStages(FreezeRequest.Progress shown) {
        this.shown = shown;
    }

    @Override
    public synchronized void at(String now, int done, int all) {
        shown.at(now, done, all);
        if (!now.equals(stage)) {
            end();
            stage = now;
        }
    }

    private void end() {
        long time = System.nanoTime();
        if (!stage.isEmpty()) {
            nanos.merge(stage, time - since, Long::sum);
        }
        since = time;
    }

    /** A line for each stage, as a build prints them. */
    synchronized String text() {
        end();
        stage = "";
        StringBuilder text = new StringBuilder();
        nanos.forEach(
                (name, time) -> text.append(String.format(Locale.ROOT, "  %-10s %7d ms%n", name, time / 1_000_000)));
        return text.toString();
    }
}
