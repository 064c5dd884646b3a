package io.github.jiandu;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.content.BodyReader;
import io.github.jiandu.content.Content;
import io.github.jiandu.content.UsedFile;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.media.FileKind;
import io.github.jiandu.media.PictureScaler;
import io.github.jiandu.media.PictureStripper;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the files that pages use: pictures in the sizes that pages name and without their metadata, everything else
 * as it is.
 */
final class FilePublisher {

    private final OutputSink output;
    private final Diagnostics diagnostics;
    private final PictureScaler scaler = new PictureScaler();

    FilePublisher(OutputSink output, Diagnostics diagnostics) {
        this.output = output;
        this.diagnostics = diagnostics;
    }

    void write(Content content, Workers workers) {
        List<UsedFile> used = content.bodies().usedFiles().stream()
                .filter(file -> !file.item().path().startsWith(Content.STATIC_FOLDER + "/"))
                .toList();
        workers.each(used, this::write);
        for (BodyReader.MadeFile made : content.bodies().madeFiles()) {
            output.write(OutputFile.made(made.address(), made.origin(), made.writer()::writeTo));
        }
        for (SourceTree.Item item : content.staticFiles()) {
            String path = item.path().substring(Content.STATIC_FOLDER.length() + 1);
            output.write(OutputFile.copy(new SitePath(path), Location.ofFile(item.path()), item.file()));
        }
    }

    private void write(UsedFile file) {
        if (file.whole()) {
            Location origin = Location.ofFile(file.item().path());
            output.write(new OutputFile(file.address(), origin, data(file)));
        }
        if (file.picture() != null && !file.copies().isEmpty()) {
            scale(file);
        }
    }

    private OutputFile.Data data(UsedFile file) {
        if (file.picture() == null) {
            return new OutputFile.Copy(file.item().file());
        }
        FileKind kind = file.picture().kind();
        return new OutputFile.Made(out -> {
            if (!PictureStripper.strip(file.item().file(), kind, out)) {
                diagnostics.report(Code.PICTURE_DAMAGED, file.at(), file.item().name());
            }
        });
    }

    private void scale(UsedFile file) {
        Location origin = Location.ofFile(file.item().path());
        @Nullable List<byte[]> copies = scaled(file, origin).orElse(null);
        for (int i = 0; copies != null && i < copies.size(); i++) {
            output.write(new OutputFile(file.copies().get(i).address(), origin, new OutputFile.Bytes(copies.get(i))));
        }
    }

    private Optional<List<byte[]>> scaled(UsedFile file, Location origin) {
        if (file.picture() == null) {
            return Optional.empty();
        }
        try {
            Optional<List<byte[]>> copies = scaler.scale(file.item().file(), file.picture(), file.copies());
            if (copies.isEmpty()) {
                diagnostics.report(Code.PICTURE_DAMAGED, file.at(), file.item().name());
            }
            return copies;
        } catch (IOException e) {
            Code code = SystemMessages.isDenied(e) ? Code.IO_DENIED : Code.IO_READ;
            diagnostics.report(code, origin, SystemMessages.of(e));
            return Optional.empty();
        }
    }
}
