package io.github.jiandu.edition;

import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import java.nio.charset.StandardCharsets;

/** Writes every page that has an edition in traditional characters twice. Safe for use by many threads. */
public final class TraditionalSink implements OutputSink {

    private final OutputSink below;
    private final TraditionalEdition edition;

    public TraditionalSink(OutputSink below, TraditionalEdition edition) {
        this.below = below;
        this.edition = edition;
    }

    @Override
    public void write(OutputFile file) {
        below.write(file);
        if (file.path().value().endsWith(".html") && file.data() instanceof OutputFile.Bytes data) {
            edition.page(file.path(), new String(data.bytes(), StandardCharsets.UTF_8))
                    .ifPresent(page ->
                            below.write(OutputFile.text(TraditionalEdition.pathOf(file.path()), file.origin(), page)));
        }
    }
}
