package io.github.jiandu.intake;

import io.github.jiandu.file.FolderTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A hidden folder in the output for the time of a run; what a killed run left there is cleared away. */
final class Scratch implements Closeable {

    private final Path output;
    private final Path folder;
    private final boolean outputIsNew;
    private final FileChannel lock;

    private Scratch(Path output, Path folder, boolean outputIsNew, FileChannel lock) {
        this.output = output;
        this.folder = folder;
        this.outputIsNew = outputIsNew;
        this.lock = lock;
    }

    static Scratch in(Path output) throws IOException {
        boolean outputIsNew = !Files.exists(output);
        Path folder = output.resolve(".jiandu-intake");
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(
                output.resolve(".jiandu-intake.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw new IOException("another run is writing into the same output", e);
        }
        FolderTree.delete(folder);
        Files.createDirectory(folder);
        return new Scratch(output, folder, outputIsNew, lock);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        FolderTree.delete(folder);
        Files.deleteIfExists(output.resolve(".jiandu-intake.lock"));
        lock.close();
        if (outputIsNew) {
            try {
                Files.deleteIfExists(output);
            } catch (DirectoryNotEmptyException e) {
                // the copy is in it
            }
        }
    }
}
