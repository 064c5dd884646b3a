package io.github.jiandu.proof;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A private key (私钥) for Ed25519 or SM2, read from PKCS #8 in PEM without a password. The same text signed twice gives the
 * same signature.
 */
public final class SigningKey {

    private static final String LABEL = "PRIVATE KEY";
    private static final String ED25519 = "1.3.101.112";
    private static final String EC = "1.2.840.10045.2.1";
    private static final String SM2 = "1.2.156.10197.1.301";

    private final KeyKind kind;
    private final byte[] pkcs8;
    private final PublicKeyFile publicKey;

    private SigningKey(KeyKind kind, byte[] pkcs8, PublicKeyFile publicKey) {
        this.kind = kind;
        this.pkcs8 = pkcs8;
        this.publicKey = publicKey;
    }

    /** Reads a key; empty after reporting why it cannot be used. */
    public static Optional<SigningKey> read(Path file, Diagnostics diagnostics) {
        Location at = Location.ofFile(FileNames.of(file));
        try {
            String text =
                    Files.size(file) > PublicKeyFile.LARGEST ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
            Pem.Block block = Pem.find(text, LABEL).orElse(null);
            if (block == null) {
                diagnostics.report(Code.PROOF_KEY, at);
            } else if (block.label().equals("ENCRYPTED PRIVATE KEY")) {
                diagnostics.report(Code.PROOF_KEY_LOCKED, at);
            } else if (block.label().equals(LABEL)) {
                return of(block.der(), at, diagnostics);
            } else {
                diagnostics.report(Code.PROOF_KEY_FORM, at, block.label());
            }
        } catch (IOException e) {
            diagnostics.report(Code.PROOF_UNREADABLE, at, SystemMessages.of(e));
        }
        return Optional.empty();
    }

    private static Optional<SigningKey> of(byte[] pkcs8, Location at, Diagnostics diagnostics) {
        KeyKind kind;
        try {
            kind = kind(Der.of(pkcs8).as(Der.SEQUENCE).child(1));
        } catch (Der.NotDer e) {
            diagnostics.report(Code.PROOF_KEY, at);
            return Optional.empty();
        }
        if (kind == null) {
            diagnostics.report(Code.PROOF_KEY_KIND, at);
            return Optional.empty();
        }
        if (kind == KeyKind.SM2 && !Sm2.isAvailable()) {
            diagnostics.report(Code.PROOF_KEY_NO_SM2, at);
            return Optional.empty();
        }
        try {
            byte[] own = kind == KeyKind.SM2 ? Sm2.publicKey(pkcs8) : publicKey(pkcs8);
            SigningKey key = new SigningKey(kind, pkcs8, new PublicKeyFile(kind, own));
            byte[] probe = {1, 2, 3};
            if (key.publicKey.verifies(probe, key.sign(probe))) {
                return Optional.of(key);
            }
        } catch (GeneralSecurityException e) {
            // told below
        }
        diagnostics.report(Code.PROOF_KEY, at);
        return Optional.empty();
    }

    /** What kind of key an AlgorithmIdentifier names; null when none that we sign with. */
    static @Nullable KeyKind kind(Der algorithm) throws Der.NotDer {
        String oid = algorithm.as(Der.SEQUENCE).child(0).oid();
        if (oid.equals(ED25519)) {
            return KeyKind.ED25519;
        }
        boolean sm2 = oid.equals(EC)
                && algorithm.hasChild(1)
                && algorithm.child(1).tag() == Der.OID
                && algorithm.child(1).oid().equals(SM2);
        return sm2 ? KeyKind.SM2 : null;
    }

    private static PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    /**
     * The public key that belongs to a private one of Ed25519. The JDK makes it only together with a new private key, which is
     * 32 bytes of chance: ours are given it for that.
     */
    private static byte[] publicKey(byte[] pkcs8) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) privateKey(pkcs8))
                .getBytes()
                .orElseThrow(() -> new GeneralSecurityException("no bytes in the key"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
            }
        });
        return generator.generateKeyPair().getPublic().getEncoded();
    }

    public KeyKind kind() {
        return kind;
    }

    /** The key by which everybody can check what this one signed. */
    public PublicKeyFile publicKey() {
        return publicKey;
    }

    /** Signs a text. */
    byte[] sign(byte[] text) throws GeneralSecurityException {
        if (kind == KeyKind.SM2) {
            return Sm2.sign(pkcs8, text);
        }
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(privateKey(pkcs8));
        signature.update(text);
        return signature.sign();
    }
}
