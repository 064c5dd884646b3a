package io.github.jiandu.attachment;

import java.io.IOException;

/** Thrown when more comes out of a packed file than any honest document holds. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
}
