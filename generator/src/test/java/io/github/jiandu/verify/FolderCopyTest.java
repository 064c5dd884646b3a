package io.github.jiandu.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while a folder is verified: between its listing and its reading, or while they are read. */
class FolderCopyTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private FolderCopy copy = new FolderCopy(file);

    @BeforeEach
    void list() throws IOException {
        file = Files.writeString(folder.resolve("a.txt"), "text");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        copy = new FolderCopy(folder);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(copy.list(diagnostics)).containsExactly("a.txt");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    private Reading read() {
        return copy.read("a.txt", 4, SiteCopy.Wanted.BYTES);
    }

    private void assertUnstable() {
        assertThat(read()).isEqualTo(Reading.Failed.of(Code.VERIFY_UNSTABLE));
    }

    @Test
    void aFileThatStaysIsRead() {
        assertThat(read()).isInstanceOfSatisfying(Reading.Content.class, content -> {
            assertThat(content.size()).isEqualTo(4);
            assertThat(content.bytes()).asString().isEqualTo("text");
            assertThat(content.sha256()).startsWith("982d9e3eb996f559");
        });
    }

    @Test
    void otherBytesOfTheSameLength() throws IOException {
        Files.writeString(file, "next");
        assertUnstable();
    }

    @Test
    void theSameBytesWrittenAgain() throws IOException {
        Files.writeString(file, "text");
        assertUnstable();
    }

    @Test
    void growth() throws IOException {
        Files.writeString(file, "text and more");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        assertUnstable();
    }

    @Test
    void shrinking() throws IOException {
        Files.writeString(file, "te");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        assertUnstable();
    }

    @Test
    void deletion() throws IOException {
        Files.delete(file);
        assertUnstable();
    }

    @Test
    void aFolderInItsPlace() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(read()).isInstanceOf(Reading.Failed.class);
    }
}
