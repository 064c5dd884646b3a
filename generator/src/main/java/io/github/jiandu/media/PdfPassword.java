package io.github.jiandu.media;

import io.github.jiandu.media.PdfValue.Dictionary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether an encrypted PDF opens without asking (ISO 32000-2, 7.6.4): many are encrypted only to forbid printing, with
 * an empty user password. This is what every reader tries first.
 */
final class PdfPassword {

    /** What passwords are filled up with. */
    private static final byte[] PADDING =
            HexFormat.of().parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

    private static final int HASH = 32;
    private static final int SALT = 8;

    private PdfPassword() {}

    static boolean isEmpty(Dictionary encryption, Dictionary trailer, PdfObjects objects)
            throws IOException, PdfDamage {
        if (!objects.name(encryption.get("Filter")).equals("Standard")) {
            return false; // certificates, or the scheme of some seller
        }
        Integer revision = objects.integer(encryption.get("R"));
        byte[] user = objects.text(encryption.get("U"));
        if (revision == null || user.length < HASH) {
            throw new PdfDamage("encryption not understood");
        }
        try {
            if (revision >= 5) {
                byte[] salt = Arrays.copyOfRange(user, HASH, HASH + SALT);
                byte[] hash = revision == 5 ? digest("SHA-256", salt) : hardened(salt);
                return Arrays.equals(hash, Arrays.copyOf(user, HASH));
            }
            return isEmptyInOldSchemes(encryption, trailer, objects, revision, user);
        } catch (GeneralSecurityException e) {
            return true; // no reason to alarm the editor
        }
    }

    /** Algorithms 2, 4 and 5. */
    private static boolean isEmptyInOldSchemes(
            Dictionary encryption, Dictionary trailer, PdfObjects objects, int revision, byte[] user)
            throws IOException, PdfDamage, GeneralSecurityException {
        List<PdfValue> ids = objects.values(trailer.get("ID"));
        byte[] id = ids.isEmpty() ? new byte[0] : objects.text(ids.get(0));
        long permissions = objects.resolve(encryption.get("P")) instanceof PdfValue.Numeral p ? p.value() : 0;
        Integer bits = objects.integer(encryption.get("Length"));
        int length = revision == 2 || bits == null ? 5 : Math.max(5, Math.min(16, bits / 8));
        length = revision == 4 ? 16 : length;

        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(PADDING);
        md5.update(Arrays.copyOf(objects.text(encryption.get("O")), HASH));
        for (int i = 0; i < 4; i++) {
            md5.update((byte) (permissions >> 8 * i));
        }
        md5.update(id);
        if (revision == 4
                && objects.resolve(encryption.get("EncryptMetadata")) instanceof PdfValue.Word word
                && word.text().equals("false")) {
            md5.update(new byte[] {-1, -1, -1, -1});
        }
        byte[] key = Arrays.copyOf(md5.digest(), length);
        if (revision == 2) {
            return Arrays.equals(rc4(key, PADDING), Arrays.copyOf(user, HASH));
        }
        for (int i = 0; i < 50; i++) {
            key = Arrays.copyOf(digest("MD5", key), length);
        }
        byte[] proof = digest("MD5", PADDING, id);
        for (int i = 0; i < 20; i++) {
            byte[] round = key.clone();
            for (int k = 0; k < round.length; k++) {
                round[k] ^= (byte) i;
            }
            proof = rc4(round, proof);
        }
        return Arrays.equals(proof, Arrays.copyOf(user, proof.length));
    }

    /** Algorithm 2.B with an empty password. */
    private static byte[] hardened(byte[] salt) throws GeneralSecurityException {
        byte[] key = digest("SHA-256", salt);
        for (int round = 0, last = 0; round < 64 || last > round - 32; round++) {
            ByteArrayOutputStream repeated = new ByteArrayOutputStream();
            for (int i = 0; i < 64; i++) {
                repeated.writeBytes(key);
            }
            Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
            aes.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, 0, 16, "AES"),
                    new IvParameterSpec(Arrays.copyOfRange(key, 16, 32)));
            byte[] encrypted = aes.doFinal(repeated.toByteArray());
            int sum = 0;
            for (int i = 0; i < 16; i++) {
                sum += encrypted[i] & 0xFF;
            }
            key = digest(List.of("SHA-256", "SHA-384", "SHA-512").get(sum % 3), encrypted);
            last = encrypted[encrypted.length - 1] & 0xFF;
        }
        return Arrays.copyOf(key, HASH);
    }

    private static byte[] digest(String algorithm, byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] rc4(byte[] key, byte[] data) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ARCFOUR");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ARCFOUR"));
        return cipher.doFinal(data);
    }
}
