package io.github.jiandu.report;

import io.github.jiandu.diagnostic.DiagnosticPrinter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.privacy.PersonalNumbers;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of a site's files, read again for the excerpts of messages; numbers of persons are hidden, in messages too
 * (PRIV-12).
 */
public final class SourceLines implements DiagnosticPrinter.Lines {

    private final SourceTree tree;
    private final Map<String, Optional<SourceFile>> files = new HashMap<>();

    public SourceLines(Path site) {
        this.tree = new SourceTree(site);
    }

    @Override
    public Optional<String> line(String file, int number) {
        // A file that cannot be read has been reported; here it only has no excerpt.
        return files.computeIfAbsent(file, path -> tree.read(path, new Diagnostics()))
                .map(source -> PersonalNumbers.hidden(source.line(number)));
    }

    @Override
    public String told(String message) {
        return PersonalNumbers.hidden(message);
    }
}
