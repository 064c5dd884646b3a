package io.github.jiandu.proof;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs packages, asks for time stamps on them, and checks both.
 *
 * <pre>
 * Proofs.make(Path.of("bag"), key, diagnostics); // bag.sig, bag.pub.pem, bag.tsq
 * Proofs.check(Path.of("bag"), null, diagnostics).signature(); // VALID
 * </pre>
 *
 * <p>What is signed is the list of a package: {@code tagmanifest-sha256.txt} of a bag, {@code manifest.json} of a site, and
 * {@code NAME.sha256} of a single file, which is written for this. {@code NAME.sig} holds the signature alone, as
 * {@code openssl pkeyutl -verify -rawin} takes it.
 */
public final class Proofs {

    private static final long LARGEST_ANSWER = 1 << 20;
    private static final int LARGEST_SIGNATURE = 1024;

    /** What became of a signature or stamp. */
    public enum State {
        /** There is none. */
        ABSENT,
        VALID,
        INVALID,
        /** It is there, but could not be judged. */
        UNJUDGED
    }

    /**
     * What proves a package.
     *
     * @param signature whether it is the maker's signature
     * @param key the key that it was checked by, or null
     * @param known whether this is the key that the user named
     * @param stamp whether there is a time stamp on this very package; who issued it is never judged
     * @param time when it was stamped, as the stamp says, {@code 2026-11-22T04:05:06Z}; null without a valid one
     */
    public record Proof(
            State signature,
            @Nullable PublicKeyFile key,
            boolean known,
            State stamp,
            @Nullable String time) {

        static final Proof NONE = new Proof(State.ABSENT, null, false, State.ABSENT, null);
    }

    private final Proven proven;
    private final Diagnostics diagnostics;

    private Proofs(Proven proven, Diagnostics diagnostics) {
        this.proven = proven;
        this.diagnostics = diagnostics;
    }

    /**
     * Signs a package and writes a request for a time stamp on it; what stands there of a former run is replaced. An answer to
     * another request is reported and stays.
     *
     * @param key null to ask for a time stamp alone
     * @return the files written; empty after reporting why there are none
     */
    public static List<Path> make(Path path, @Nullable SigningKey key, Diagnostics diagnostics) {
        Location at = Location.ofFile(FileNames.of(path));
        try {
            Optional<Proven> proven = Proven.of(path);
            if (proven.isPresent()) {
                return new Proofs(proven.get(), diagnostics).make(key);
            }
            diagnostics.report(Code.PROOF_NO_PACKAGE, at);
        } catch (IOException e) {
            diagnostics.report(Code.PROOF_UNREADABLE, at, SystemMessages.of(e));
        }
        return List.of();
    }

    private List<Path> make(@Nullable SigningKey key) throws IOException {
        List<Path> written = new ArrayList<>();
        if (proven.single()) {
            write(proven.list(), proven.line(), written);
        }
        byte[] list = Files.readAllBytes(proven.list());
        if (key != null) {
            try {
                write(proven.signature(), key.sign(list), written);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            write(proven.publicKey(), key.publicKey().pem().getBytes(StandardCharsets.US_ASCII), written);
        }
        byte[] request = TimeStamp.request(Algorithm.SHA256.hex(list));
        boolean other =
                !Files.exists(proven.request()) || !Arrays.equals(request, read(proven.request(), LARGEST_SIGNATURE));
        if (other && Files.exists(proven.answer())) {
            diagnostics.report(Code.PROOF_STAMP_OLD, at(proven.answer()));
        }
        write(proven.request(), request, written);
        return written;
    }

    private static void write(Path file, byte[] bytes, List<Path> written) throws IOException {
        SafeFile.replace(file, bytes);
        written.add(file);
    }

    private static Location at(Path file) {
        return Location.ofFile(FileNames.of(file));
    }

    /** At most so many bytes and one more. */
    private static byte[] read(Path file, long most) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes((int) most + 1);
        }
    }

    /**
     * Checks what stands beside a package. Whether the package is what its list says is not looked at, but for a single file.
     *
     * @param known the key that its maker is known by, or null to take the one that stands beside it
     */
    public static Proof check(Path path, @Nullable PublicKeyFile known, Diagnostics diagnostics) {
        try {
            Optional<Proven> proven = Proven.of(path);
            return proven.isEmpty() ? Proof.NONE : new Proofs(proven.get(), diagnostics).check(known);
        } catch (IOException e) {
            diagnostics.report(Code.PROOF_UNREADABLE, Location.ofFile(FileNames.of(path)), SystemMessages.of(e));
            return Proof.NONE;
        }
    }

    private Proof check(@Nullable PublicKeyFile known) throws IOException {
        boolean signed = Files.exists(proven.signature());
        boolean stamped = Files.exists(proven.answer());
        if (!signed && known != null) {
            diagnostics.report(Code.PROOF_NO_SIGNATURE, at(proven.signature()));
        }
        if (!signed && !stamped) {
            return Proof.NONE;
        }
        if (proven.single()) {
            if (!Files.exists(proven.list())) {
                diagnostics.report(Code.PROOF_LIST, at(proven.list()));
                return Proof.NONE;
            }
            if (!Arrays.equals(proven.line(), read(proven.list(), 4096))) {
                diagnostics.report(Code.PROOF_LIST, at(proven.list()));
            }
        }
        byte[] list = Files.readAllBytes(proven.list());
        PublicKeyFile key = signed ? key(known) : null;
        State signature = !signed ? State.ABSENT : key == null ? State.UNJUDGED : signature(list, key, known != null);
        TimeStamp stamp = stamped ? stamp(list) : null;
        State stampState = !stamped ? State.ABSENT : stamp == null ? State.INVALID : State.VALID;
        if (stamp != null && stamp.algorithm() == null) {
            stampState = State.UNJUDGED;
        }
        return new Proof(
                signature,
                key,
                key != null && known != null,
                stampState,
                stampState == State.VALID && stamp != null ? stamp.time() : null);
    }

    private @Nullable PublicKeyFile key(@Nullable PublicKeyFile known) {
        if (known != null) {
            return known;
        }
        if (!Files.exists(proven.publicKey())) {
            diagnostics.report(Code.PROOF_NO_PUBLIC_KEY, at(proven.signature()));
            return null;
        }
        return PublicKeyFile.read(proven.publicKey(), diagnostics).orElse(null);
    }

    private State signature(byte[] list, PublicKeyFile key, boolean known) throws IOException {
        Location at = at(proven.signature());
        if (!key.isUsable()) {
            diagnostics.report(Code.PROOF_NO_SM2, at);
            return State.UNJUDGED;
        }
        if (!key.verifies(list, read(proven.signature(), LARGEST_SIGNATURE))) {
            diagnostics.report(Code.PROOF_SIGNATURE, at, key.fingerprint());
            return State.INVALID;
        }
        if (!known) {
            diagnostics.report(Code.PROOF_KEY_UNKNOWN, at, key.fingerprint());
        }
        return State.VALID;
    }

    /** The stamp, when it is on this list; null after reporting that it is not. */
    private @Nullable TimeStamp stamp(byte[] list) throws IOException {
        Location at = at(proven.answer());
        TimeStamp stamp;
        try {
            byte[] bytes = read(proven.answer(), LARGEST_ANSWER);
            stamp = TimeStamp.read(bytes);
        } catch (Der.NotDer e) {
            diagnostics.report(Code.PROOF_STAMP_BROKEN, at);
            return null;
        }
        Algorithm algorithm = stamp.algorithm();
        if (!stamp.granted()) {
            diagnostics.report(Code.PROOF_STAMP_REFUSED, at);
            return null;
        }
        if (algorithm == null || !algorithm.isAvailable()) {
            diagnostics.report(Code.PROOF_STAMP_ALGORITHM, at, algorithm == null ? stamp.oid() : algorithm.title());
            return new TimeStamp(true, null, stamp.oid(), stamp.digest(), stamp.time());
        }
        if (!algorithm.hex(list).equals(stamp.digest())) {
            diagnostics.report(Code.PROOF_STAMP, at);
            return null;
        }
        return stamp;
    }
}
