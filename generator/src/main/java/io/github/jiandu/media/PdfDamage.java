package io.github.jiandu.media;

/** A PDF does not hold together; never leaves this package. */
final class PdfDamage extends Exception {

    private static final long serialVersionUID = 1;

    PdfDamage(String message) {
        super(message);
    }
}
