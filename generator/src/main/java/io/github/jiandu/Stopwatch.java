package io.github.jiandu;

import io.github.jiandu.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Times the stages of a run and announces them. */
final class Stopwatch {

    private final Consumer<String> progress;
    private final List<Report.Stage> stages = new ArrayList<>();

    Stopwatch(Consumer<String> progress) {
        this.progress = progress;
    }

    <T> T time(String stage, Supplier<T> work) {
        progress.accept(stage);
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            stages.add(new Report.Stage(stage, System.nanoTime() - start));
        }
    }

    void time(String stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return true;
        });
    }

    List<Report.Stage> stages() {
        return stages;
    }
}
