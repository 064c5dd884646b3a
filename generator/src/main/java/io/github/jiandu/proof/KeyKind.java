package io.github.jiandu.proof;

/** How something is signed. */
public enum KeyKind {
    /** RFC 8032; the signature is 64 bytes. */
    ED25519("Ed25519"),
    /**
     * GB/T 32918 with SM3 and the usual identity {@code 1234567812345678} (GB/T 35276); the signature is a DER sequence of two
     * integers. Needs {@code bcprov-jdk18on} on the class path.
     */
    SM2("SM2");

    private final String title;

    KeyKind(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
