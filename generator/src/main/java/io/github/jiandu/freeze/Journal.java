package io.github.jiandu.freeze;

import io.github.jiandu.output.Manifest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What was done of a freeze, so that a run that was killed is gone on with. One record for each batch of files, written when
 * all of them stand on disk; a record that is not whole counts as none.
 */
final class Journal implements Closeable {

    /** No batch says so much. */
    private static final int LONGEST = 1 << 28;

    /**
     * A file of the copy that is done.
     *
     * @param index of the original
     * @param file as it was written
     * @param leadsTo which originals it leads to
     * @param rows what the report says of it
     * @param counts of what was lost
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Done(int index, Manifest.File file, int[] leadsTo, List<LossRow> rows, Map<Loss, Integer> counts) {}

    private final Map<Integer, Done> done;
    private final DataOutputStream out;

    private Journal(Map<Integer, Done> done, DataOutputStream out) {
        this.done = done;
        this.out = out;
    }

    /**
     * Opens the journal of one freeze; one of another freeze is begun anew.
     *
     * @param identity what makes two runs the same freeze, in ASCII
     */
    static Journal open(Path file, String identity) throws IOException {
        Map<Integer, Done> done = new HashMap<>();
        long sound = 0;
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
            if (data.readUTF().equals(identity)) {
                sound = Short.BYTES + identity.length() + read(data, done);
            }
        } catch (EOFException | NoSuchFileException e) {
            // none, or one that was killed at once
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
        try {
            // what follows a broken record would never be read
            channel.truncate(sound).position(sound);
            if (sound == 0) {
                out.writeUTF(identity);
                out.flush();
            }
        } catch (IOException e) {
            out.close();
            throw e;
        }
        return new Journal(done, out);
    }

    /** Reads whole records; returns how many bytes they have. */
    private static long read(DataInputStream data, Map<Integer, Done> done) throws IOException {
        long sound = 0;
        while (true) {
            byte[] record;
            try {
                int length = data.readInt();
                if (length < 0 || length > LONGEST) {
                    return sound;
                }
                record = data.readNBytes(length);
                if (record.length < length || data.readLong() != checksum(record)) {
                    return sound;
                }
            } catch (EOFException e) {
                return sound;
            }
            DataInputStream fields = new DataInputStream(new ByteArrayInputStream(record));
            for (int left = fields.readInt(); left > 0; left--) {
                Done one = done(fields);
                done.put(one.index(), one);
            }
            sound += Integer.BYTES + record.length + Long.BYTES;
        }
    }

    private static Done done(DataInputStream in) throws IOException {
        int index = in.readInt();
        Manifest.File file = new Manifest.File(text(in), in.readLong(), text(in));
        int[] leadsTo = new int[in.readInt()];
        for (int i = 0; i < leadsTo.length; i++) {
            leadsTo[i] = in.readInt();
        }
        List<LossRow> rows = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            rows.add(new LossRow(Loss.valueOf(text(in)), text(in), in.readInt(), text(in)));
        }
        Map<Loss, Integer> counts = new EnumMap<>(Loss.class);
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(Loss.valueOf(text(in)), in.readInt());
        }
        return new Done(index, file, leadsTo, rows, counts);
    }

    /** What an earlier run did of a file; null when it has to be done. */
    @Nullable
    Done take(int index) {
        return done.get(index);
    }

    /** Notes a batch whose files stand on disk. */
    void note(List<Done> batch) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream record = new DataOutputStream(bytes);
            record.writeInt(batch.size());
            for (Done one : batch) {
                record.writeInt(one.index());
                text(record, one.file().path());
                record.writeLong(one.file().size());
                text(record, one.file().sha256());
                record.writeInt(one.leadsTo().length);
                for (int to : one.leadsTo()) {
                    record.writeInt(to);
                }
                record.writeInt(one.rows().size());
                for (LossRow row : one.rows()) {
                    text(record, row.kind().name());
                    text(record, row.path());
                    record.writeInt(row.line());
                    text(record, row.detail());
                }
                record.writeInt(one.counts().size());
                for (Map.Entry<Loss, Integer> count : one.counts().entrySet()) {
                    text(record, count.getKey().name());
                    record.writeInt(count.getValue());
                }
            }
            append(out, bytes.toByteArray());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(DataOutputStream out, byte[] record) throws IOException {
        out.writeInt(record.length);
        out.write(record);
        out.writeLong(checksum(record));
    }

    /** Of any length and any characters, unlike those of {@link DataOutputStream#writeUTF}. */
    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String text(DataInputStream in) throws IOException {
        char[] text = new char[in.readInt()];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.readChar();
        }
        return new String(text);
    }

    private static long checksum(byte[] record) {
        CRC32 crc = new CRC32();
        crc.update(record);
        return crc.getValue();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
