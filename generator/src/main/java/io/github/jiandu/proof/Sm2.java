package io.github.jiandu.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** SM2 by Bouncy Castle, when it is there. */
final class Sm2 {

    private static final boolean AVAILABLE = look();

    private Sm2() {}

    static boolean isAvailable() {
        return AVAILABLE;
    }

    private static boolean look() {
        try {
            return new SM2Signer() != null;
        } catch (NoClassDefFoundError e) {
            return false;
        }
    }

    /** The public key (SubjectPublicKeyInfo) that belongs to a private one (PKCS #8). */
    static byte[] publicKey(byte[] pkcs8) throws GeneralSecurityException {
        ECPrivateKeyParameters key = privateKey(pkcs8);
        ECPublicKeyParameters own = new ECPublicKeyParameters(
                new FixedPointCombMultiplier().multiply(key.getParameters().getG(), key.getD()), key.getParameters());
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(own).getEncoded("DER");
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static ECPrivateKeyParameters privateKey(byte[] pkcs8) throws GeneralSecurityException {
        try {
            return (ECPrivateKeyParameters) PrivateKeyFactory.createKey(pkcs8);
        } catch (IOException | RuntimeException e) {
            throw new GeneralSecurityException(e);
        }
    }

    static byte[] sign(byte[] pkcs8, byte[] text) throws GeneralSecurityException {
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(privateKey(pkcs8), new Drawn(pkcs8, text)));
        signer.update(text, 0, text.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new GeneralSecurityException(e);
        }
    }

    static boolean verify(byte[] publicKey, byte[] text, byte[] signature) throws GeneralSecurityException {
        try {
            SM2Signer signer = new SM2Signer();
            signer.init(false, (ECPublicKeyParameters) PublicKeyFactory.createKey(publicKey));
            signer.update(text, 0, text.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /**
     * The secret number of a signature, drawn from key and text as RFC 6979 has the idea: the same text gives the same
     * signature, and no bad source of chance can give the key away.
     */
    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final transient Mac mac;
        private int count;

        Drawn(byte[] key, byte[] text) throws GeneralSecurityException {
            Mac first = Mac.getInstance("HmacSHA256");
            first.init(new SecretKeySpec(key, "HmacSHA256"));
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(first.doFinal(text), "HmacSHA256"));
        }

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; ) {
                mac.update(new byte[] {(byte) (count >> 24), (byte) (count >> 16), (byte) (count >> 8), (byte) count});
                count++;
                byte[] block = mac.doFinal();
                int length = Math.min(block.length, bytes.length - i);
                System.arraycopy(block, 0, bytes, i, length);
                i += length;
            }
        }
    }
}
