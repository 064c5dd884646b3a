package io.github.jiandu.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** A value in DER (X.690): what is needed of it to read and write keys and time stamps. Lengths are definite, and held to. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Der(int tag, byte[] bytes, int start, int end) {

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int EXPLICIT_0 = 0xA0;

    /** Bytes that are not DER, or not of the shape asked for. */
    static final class NotDer extends IOException {
        private static final long serialVersionUID = 1;

        NotDer(String why) {
            super(why);
        }
    }

    /** The one value that some bytes are. */
    static Der of(byte[] bytes) throws NotDer {
        Der whole = at(bytes, 0, bytes.length);
        if (whole.end != bytes.length) {
            throw new NotDer("bytes after the end");
        }
        return whole;
    }

    private static Der at(byte[] bytes, int at, int limit) throws NotDer {
        if (limit - at < 2) {
            throw new NotDer("ends too early");
        }
        int first = bytes[at + 1] & 0xFF;
        int from = at + 2;
        long length = first;
        if (first > 0x7F) {
            int count = first & 0x7F;
            if (count == 0 || count > 4 || limit - from < count) {
                throw new NotDer("length");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | bytes[from++] & 0xFF;
            }
        }
        if (length > limit - from) {
            throw new NotDer("ends too early");
        }
        return new Der(bytes[at] & 0xFF, bytes, from, from + (int) length);
    }

    /** The same, if it is of that kind. */
    Der as(int wanted) throws NotDer {
        if (tag != wanted) {
            throw new NotDer("tag " + tag + ", not " + wanted);
        }
        return this;
    }

    /** The value at a place among those it holds, from 0. */
    Der child(int index) throws NotDer {
        int at = start;
        for (int i = 0; ; i++) {
            Der child = at(bytes, at, end);
            if (i == index) {
                return child;
            }
            at = child.end;
        }
    }

    /** Whether it holds more than so many values. */
    boolean hasChild(int index) throws NotDer {
        int at = start;
        for (int i = 0; at < end; i++) {
            if (i == index) {
                return true;
            }
            at = at(bytes, at, end).end;
        }
        return false;
    }

    byte[] content() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** A small number, not negative. */
    int number() throws NotDer {
        if (tag != INTEGER || end - start < 1 || end - start > 3 || bytes[start] < 0) {
            throw new NotDer("number");
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }

    /** An object identifier, its numbers separated by dots. */
    String oid() throws NotDer {
        as(OID);
        StringBuilder text = new StringBuilder();
        long value = 0;
        for (int i = start; i < end; i++) {
            value = value << 7 | bytes[i] & 0x7F;
            if (value > 1L << 48) {
                throw new NotDer("object identifier");
            }
            if (bytes[i] >= 0) {
                if (text.length() == 0) {
                    long top = Math.min(2, value / 40);
                    text.append(top).append('.').append(value - top * 40);
                } else {
                    text.append('.').append(value);
                }
                value = 0;
            }
        }
        return text.toString();
    }

    /** A value written. */
    static byte[] of(int tag, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (body.size() > 0x7F) {
            byte[] length = {(byte) (body.size() >> 8), (byte) body.size()};
            out.write(0x82);
            out.writeBytes(length);
        } else {
            out.write(body.size());
        }
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }
}
