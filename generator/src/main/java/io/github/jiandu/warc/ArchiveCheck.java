package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Holds archives against what they say of themselves. */
public final class ArchiveCheck {

    private ArchiveCheck() {}

    /** Whether a file is a WARC or a WACZ by its name or by what it begins with. */
    public static boolean isArchive(Path file) throws IOException {
        String name = FileNames.of(file).toLowerCase(Locale.ROOT);
        if (name.endsWith(".warc") || name.endsWith(".warc.gz") || name.endsWith(".wacz")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
        }
    }

    /** Whether a file is a WACZ rather than a WARC. */
    public static boolean isWacz(Path file) throws IOException {
        return WaczReader.isZip(file)
                || FileNames.of(file).toLowerCase(Locale.ROOT).endsWith(".wacz");
    }

    /**
     * Reads every record of a WARC file.
     *
     * @param proved whether something else vouches for the whole file; else it is noted that of a file alone nobody can tell
     *     whether whole records are gone
     */
    public static WaczReader.Checked warc(Path file, boolean proved, Diagnostics diagnostics) throws IOException {
        String name = FileNames.of(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            RecordCheck check = new RecordCheck(diagnostics);
            check.read(new FileSlice(channel, name, 0, channel.size()));
            if (!proved) {
                diagnostics.report(Code.WARC_ALONE, Location.ofFile(name));
            }
            if (!proved && check.undigested() > 0) {
                diagnostics.report(Code.WARC_NO_DIGEST, Location.ofFile(name), check.undigested());
            }
            int most = Integer.MAX_VALUE;
            return new WaczReader.Checked(
                    (int) Math.min(most, check.records()), (int) Math.min(most, check.sound()), channel.size());
        }
    }

    /**
     * Holds the files of a WACZ against its list.
     *
     * @param contents by their digests, not by their sizes alone
     * @param records every record and the index as well
     */
    public static WaczReader.Checked wacz(Path file, boolean contents, boolean records, Diagnostics diagnostics)
            throws IOException {
        try (WaczReader reader = WaczReader.open(file, diagnostics)) {
            WaczReader.Checked checked = reader.check(contents);
            if (records) {
                reader.checkRecords();
            }
            return checked;
        }
    }
}
