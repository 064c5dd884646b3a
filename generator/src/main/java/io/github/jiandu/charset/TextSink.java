package io.github.jiandu.charset;

/** Takes decoded text, character by character. */
public interface TextSink {

    /** A code point of the text. */
    void append(int codePoint);

    /**
     * Bytes that mean nothing. What stands for them, commonly U+FFFD, is the receiver's choice.
     *
     * @param offset where the first of them is, from the beginning of the bytes that are decoded
     */
    void malformed(int offset);
}
