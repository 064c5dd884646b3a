package io.github.jiandu.handover;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;

/** Digests that archives ask for (数字摘要, PKG-14). */
public enum Digest {
    SHA_256("SHA-256"),
    MD5("MD5"),
    SHA_1("SHA-1"),
    /** GB/T 32905-2016; the JDK has none, Bouncy Castle on the class path has. */
    SM3("SM3");

    private static final String PROVIDER = "org.bouncycastle.jce.provider.BouncyCastleProvider";

    private final String algorithm;

    Digest(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The name, as it stands on forms. */
    public String algorithm() {
        return algorithm;
    }

    /** Empty when this machine has no such digest, which happens with SM3 alone. */
    public Optional<MessageDigest> open() {
        try {
            return Optional.of(this == SM3 ? sm3() : MessageDigest.getInstance(algorithm));
        } catch (GeneralSecurityException | ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** By name, because the library is not there for everyone. */
    private static MessageDigest sm3() throws GeneralSecurityException, ReflectiveOperationException {
        Object provider = Class.forName(PROVIDER).getDeclaredConstructor().newInstance();
        return MessageDigest.getInstance("SM3", (Provider) provider);
    }

    /** SHA-256, which every JDK has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
