package io.github.jiandu.media;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A GIF file without its comments and foreign extensions; every frame stays, and so does the number of rounds. */
final class GifBlocks {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private GifBlocks() {}

    static void strip(DataInputStream in, OutputStream out) throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        out.write(header);
        copyTable(header[10], in, out);
        while (true) {
            int block = in.readUnsignedByte();
            if (block == TRAILER) {
                out.write(TRAILER);
                return;
            }
            if (block == EXTENSION) {
                extension(in, out);
            } else if (block == IMAGE) {
                out.write(IMAGE);
                byte[] place = new byte[9];
                in.readFully(place);
                out.write(place);
                copyTable(place[8], in, out);
                out.write(in.readUnsignedByte());
                copyBlocks(in, out);
            } else {
                throw new DamagedPicture();
            }
        }
    }

    private static void copyTable(byte flags, DataInputStream in, OutputStream out) throws IOException {
        if ((flags & 0x80) != 0) {
            byte[] table = new byte[3 << (flags & 7) + 1];
            in.readFully(table);
            out.write(table);
        }
    }

    private static void extension(DataInputStream in, OutputStream out) throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = new byte[in.readUnsignedByte()];
        in.readFully(first);
        boolean rounds = label == APPLICATION && new String(first, StandardCharsets.ISO_8859_1).equals("NETSCAPE2.0");
        OutputStream kept = label == CONTROL || rounds ? out : OutputStream.nullOutputStream();
        kept.write(EXTENSION);
        kept.write(label);
        kept.write(first.length);
        kept.write(first);
        if (first.length > 0) {
            copyBlocks(in, kept);
        }
    }

    private static void copyBlocks(DataInputStream in, OutputStream out) throws IOException {
        int length;
        do {
            length = in.readUnsignedByte();
            byte[] block = new byte[length];
            in.readFully(block);
            out.write(length);
            out.write(block);
        } while (length > 0);
    }
}
