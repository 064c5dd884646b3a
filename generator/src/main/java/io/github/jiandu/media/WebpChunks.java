package io.github.jiandu.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A WebP file without Exif, XMP and unknown chunks (RFC 9649, 2.7). */
final class WebpChunks {

    private static final int HEADER = 12;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    /** @param length of the content, without the byte that fills it up to an even number */
    private record Chunk(String name, long length) {
        long whole() {
            return 8 + length + (length & 1);
        }
    }

    private WebpChunks() {}

    /** The file says its own length at its start, so the chunks are looked through before they are copied. */
    static void strip(Path file, DataInputStream in, OutputStream out) throws IOException {
        List<Chunk> chunks = chunks(file);
        long length = 4
                + chunks.stream()
                        .filter(chunk -> KEPT.contains(chunk.name()))
                        .mapToLong(Chunk::whole)
                        .sum();
        byte[] header = new byte[HEADER];
        in.readFully(header);
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(4, (int) length);
        out.write(header);
        for (Chunk chunk : chunks) {
            if (!KEPT.contains(chunk.name())) {
                in.skipNBytes(chunk.whole());
                continue;
            }
            byte[] head = new byte[9];
            in.readFully(head);
            if (chunk.name().equals("VP8X")) {
                head[8] &= (byte) ~(HAS_EXIF | HAS_XMP);
            }
            out.write(head);
            copy(in, out, chunk.whole() - head.length);
        }
    }

    private static List<Chunk> chunks(Path file) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(4);
            head.limit(4);
            readFully(channel, head);
            long end = 8 + (head.getInt(0) & 0xFFFFFFFFL);
            if (end > channel.size()) {
                throw new DamagedPicture();
            }
            for (long at = HEADER; at + 8 <= end; ) {
                channel.position(at);
                head.clear();
                readFully(channel, head);
                String name = new String(head.array(), 0, 4, StandardCharsets.ISO_8859_1);
                Chunk chunk = new Chunk(name, head.getInt(4) & 0xFFFFFFFFL);
                if (chunk.length() == 0 && KEPT.contains(name) || at + chunk.whole() > channel.size()) {
                    throw new DamagedPicture();
                }
                chunks.add(chunk);
                at += chunk.whole();
            }
        }
        return chunks;
    }

    private static void readFully(SeekableByteChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
    }

    private static void copy(DataInputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int part = (int) Math.min(left, buffer.length);
            in.readFully(buffer, 0, part);
            out.write(buffer, 0, part);
            left -= part;
        }
    }
}
