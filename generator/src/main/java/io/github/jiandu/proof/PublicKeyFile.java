package io.github.jiandu.proof;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A public key (公钥), as a file in PEM holds it ({@code SubjectPublicKeyInfo}, RFC 5280). */
public final class PublicKeyFile {

    static final String LABEL = "PUBLIC KEY";
    static final long LARGEST = 64 << 10;

    private final KeyKind kind;
    private final byte[] der;

    PublicKeyFile(KeyKind kind, byte[] der) {
        this.kind = kind;
        this.der = der;
    }

    /** Reads a key; empty after reporting why it is none that can be used. */
    public static Optional<PublicKeyFile> read(Path file, Diagnostics diagnostics) {
        Location at = Location.ofFile(FileNames.of(file));
        try {
            if (Files.size(file) <= LARGEST) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                Optional<PublicKeyFile> key = Pem.find(text, LABEL)
                        .filter(block -> block.label().equals(LABEL))
                        .flatMap(PublicKeyFile::of);
                if (key.isPresent()) {
                    return key;
                }
            }
            diagnostics.report(Code.PROOF_PUBLIC_KEY, at);
        } catch (IOException e) {
            diagnostics.report(Code.PROOF_UNREADABLE, at, SystemMessages.of(e));
        }
        return Optional.empty();
    }

    private static Optional<PublicKeyFile> of(Pem.Block block) {
        try {
            KeyKind kind = SigningKey.kind(Der.of(block.der()).as(Der.SEQUENCE).child(0));
            return kind == null ? Optional.empty() : Optional.of(new PublicKeyFile(kind, block.der()));
        } catch (Der.NotDer e) {
            return Optional.empty();
        }
    }

    public KeyKind kind() {
        return kind;
    }

    /** The SHA-256 of the key, in groups of four, to be compared by eye. */
    public String fingerprint() {
        return Algorithm.SHA256
                .hex(der)
                .substring(0, 40)
                .toUpperCase(Locale.ROOT)
                .replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The file. */
    String pem() {
        return Pem.text(LABEL, der);
    }

    boolean isSame(PublicKeyFile other) {
        return Arrays.equals(der, other.der);
    }

    /** Whether signatures of this kind can be checked here: false for SM2 without its library. */
    boolean isUsable() {
        return kind != KeyKind.SM2 || Sm2.isAvailable();
    }

    /** Whether a signature is that of a text by the owner of this key. */
    boolean verifies(byte[] text, byte[] signature) {
        try {
            if (kind == KeyKind.SM2) {
                return Sm2.verify(der, text, signature);
            }
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
