package io.github.jiandu.fixity;

import java.security.MessageDigest;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 by Bouncy Castle, when it is there. */
final class Sm3 {

    private static final boolean AVAILABLE = look();

    private Sm3() {}

    static boolean isAvailable() {
        return AVAILABLE;
    }

    static MessageDigest start() {
        if (!AVAILABLE) {
            throw new IllegalStateException("SM3 needs bcprov-jdk18on on the class path");
        }
        return new Adapter();
    }

    private static boolean look() {
        try {
            return new SM3Digest().getDigestSize() == Algorithm.SM3.length();
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }

    /** Not through a security provider: those of the whole virtual machine are not ours to change. */
    private static final class Adapter extends MessageDigest {
        private final SM3Digest digest = new SM3Digest();

        Adapter() {
            super("SM3");
        }

        @Override
        protected int engineGetDigestLength() {
            return digest.getDigestSize();
        }

        @Override
        protected void engineUpdate(byte input) {
            digest.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            digest.update(input, offset, length);
        }

        @Override
        protected byte[] engineDigest() {
            byte[] out = new byte[digest.getDigestSize()];
            digest.doFinal(out, 0);
            return out;
        }

        @Override
        protected void engineReset() {
            digest.reset();
        }
    }
}
