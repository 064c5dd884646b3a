package io.github.jiandu.warc;

import io.github.jiandu.file.FolderTree;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.zip.StoredZipWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts WARC files, their index and a list of pages into a WACZ 1.1.1, which ReplayWeb.page shows. All files stand in the zip
 * as they are; the same input gives the same bytes.
 */
public final class WaczWriter {

    private static final String VERSION = "1.1.1";

    /**
     * What the package says of itself.
     *
     * @param title for people
     * @param description for people, or null
     * @param mainPage the page that is shown first, or null
     */
    public record Description(
            String title,
            @Nullable String description,
            @Nullable ArchivePage mainPage) {}

    private record Resource(String path, Payload payload) {}

    private WaczWriter() {}

    /**
     * Writes a package, replacing an older one of the name. Until it is whole nothing bears its name.
     *
     * @param target the file, commonly {@code site.wacz}
     * @param warcs as {@link WarcWriter#finish} gave them; the files must still be there
     * @param pages in the order in which they are shown; asked for once, one by one
     */
    public static void write(Path target, WarcFiles warcs, Iterator<ArchivePage> pages, Description description)
            throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path drafts = folder.resolve("." + target.getFileName() + ".jiandu-new");
        FolderTree.delete(drafts);
        Files.createDirectory(drafts);
        try {
            Path packed = drafts.resolve("index.cdx.gz");
            Path parts = drafts.resolve("index.idx");
            warcs.index()
                    .writePacked(
                            packed,
                            parts,
                            warcs.settings().stored() ? RecordOutput.Packing.UNPACKED : RecordOutput.Packing.DEFLATED);
            Path list = drafts.resolve("pages.jsonl");
            writePages(list, pages);

            List<Resource> resources = new ArrayList<>();
            for (Path file : warcs.files()) {
                resources.add(new Resource("archive/" + file.getFileName(), Payload.of(file)));
            }
            resources.add(new Resource("indexes/index.cdx.gz", Payload.of(packed)));
            resources.add(new Resource("indexes/index.idx", Payload.of(parts)));
            resources.add(new Resource("pages/pages.jsonl", Payload.of(list)));
            byte[] datapackage = datapackage(resources, warcs.settings(), description);
            String digest = digest(Payload.of(datapackage)).get(Algorithm.SHA256);
            byte[] datapackageDigest = new JsonWriter()
                    .object()
                    .field("path", WaczReader.DATAPACKAGE)
                    .field("hash", "sha256:" + digest)
                    .end()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            Path draft = drafts.resolve("draft.wacz");
            try (StoredZipWriter zip = new StoredZipWriter(draft)) {
                for (Resource resource : resources) {
                    zip.add(resource.path(), resource.payload()::open);
                }
                zip.add(WaczReader.DATAPACKAGE, Payload.of(datapackage)::open);
                zip.add(WaczReader.DIGEST, Payload.of(datapackageDigest)::open);
                zip.finish();
            }
            SafeFile.move(draft, target);
        } finally {
            FolderTree.delete(drafts);
        }
    }

    private static void writePages(Path file, Iterator<ArchivePage> pages) throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            out.write(
                    "{\"format\": \"json-pages-1.0\", \"id\": \"pages\", \"title\": \"All Pages\", \"hasText\": true}\n");
            long number = 0;
            while (pages.hasNext()) {
                ArchivePage page = pages.next();
                number++;
                out.write("{\"id\": \"" + number + "\", \"url\": " + JsonWriter.quoted(page.url()) + ", \"ts\": \""
                        + page.date().truncatedTo(ChronoUnit.SECONDS) + "\", \"title\": "
                        + JsonWriter.quoted(page.title())
                        + (page.text() == null ? "" : ", \"text\": " + JsonWriter.quoted(page.text())) + "}\n");
            }
        }
    }

    private static FileDigests digest(Payload payload) throws IOException {
        try (InputStream in = payload.open()) {
            return FileDigests.of(in, Set.of(Algorithm.SHA256));
        }
    }

    private static byte[] datapackage(List<Resource> resources, WarcSettings settings, Description description)
            throws IOException {
        String software = HeaderField.find(settings.info(), "software");
        JsonWriter out = new JsonWriter()
                .object()
                .field("profile", "data-package")
                .field("wacz_version", VERSION)
                .field("software", software == null ? WarcWriter.SOFTWARE : software)
                .field(
                        "created",
                        settings.time().truncatedTo(ChronoUnit.SECONDS).toString())
                .field("title", description.title());
        if (description.description() != null) {
            out.field("description", description.description());
        }
        ArchivePage main = description.mainPage();
        if (main != null) {
            out.field("mainPageUrl", main.url())
                    .field(
                            "mainPageDate",
                            main.date().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        out.key("resources").array();
        for (Resource resource : resources) {
            FileDigests digests = digest(resource.payload());
            out.object()
                    .field("name", WaczReader.baseName(resource.path()))
                    .field("path", resource.path())
                    .field("hash", "sha256:" + digests.get(Algorithm.SHA256))
                    .field("bytes", digests.size())
                    .end();
        }
        return out.end().end().toString().getBytes(StandardCharsets.UTF_8);
    }
}
