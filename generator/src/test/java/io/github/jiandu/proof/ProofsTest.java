package io.github.jiandu.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofsTest {

    @TempDir
    Path temp;

    private Path bag;

    @BeforeEach
    void bag() throws IOException {
        bag = Files.createDirectories(temp.resolve("bag"));
        Files.writeString(bag.resolve("tagmanifest-sha256.txt"), "00  bagit.txt\n");
    }

    private Path key(KeyKind kind) throws Exception {
        Path file = temp.resolve(kind + ".pem");
        byte[] der;
        if (kind == KeyKind.ED25519) {
            // the first key of RFC 8032, 7.1
            der = HexFormat.of()
                    .parseHex("302e020100300506032b657004220420"
                            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        } else {
            ASN1ObjectIdentifier curve = new ASN1ObjectIdentifier("1.2.156.10197.1.301");
            ECNamedDomainParameters domain =
                    new ECNamedDomainParameters(curve, org.bouncycastle.asn1.gm.GMNamedCurves.getByOID(curve));
            der = PrivateKeyInfoFactory.createPrivateKeyInfo(
                            new ECPrivateKeyParameters(new java.math.BigInteger("123456789abcdef", 16), domain))
                    .getEncoded("DER");
        }
        Files.writeString(file, Pem.text("PRIVATE KEY", der));
        return file;
    }

    private SigningKey read(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<SigningKey> key = SigningKey.read(file, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return key.orElseThrow();
    }

    private List<Code> check(@Nullable PublicKeyFile known) {
        Diagnostics diagnostics = new Diagnostics();
        Proofs.check(bag, known, diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }

    private void sign(SigningKey key) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Proofs.make(bag, key, diagnostics)).isNotEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSignedIsFoundRightAndEveryChangeIsNot(KeyKind kind) throws Exception {
        SigningKey key = read(key(kind));
        sign(key);
        byte[] signature = Files.readAllBytes(temp.resolve("bag.sig"));
        sign(key);
        assertThat(temp.resolve("bag.sig")).hasBinaryContent(signature);
        assertThat(check(null)).containsExactly(Code.PROOF_KEY_UNKNOWN);
        assertThat(check(key.publicKey())).isEmpty();
        for (int at : new int[] {0, 1, signature.length / 2, signature.length - 1}) {
            byte[] other = signature.clone();
            other[at] ^= 1;
            Files.write(temp.resolve("bag.sig"), other);
            assertThat(check(null)).containsExactly(Code.PROOF_SIGNATURE);
        }
        for (byte[] other : List.of(new byte[0], Arrays.copyOf(signature, 5), Arrays.copyOf(signature, 70_000))) {
            Files.write(temp.resolve("bag.sig"), other);
            assertThat(check(null)).containsExactly(Code.PROOF_SIGNATURE);
        }
        Files.write(temp.resolve("bag.sig"), signature);
        Files.writeString(bag.resolve("tagmanifest-sha256.txt"), "01  bagit.txt\n");
        assertThat(check(key.publicKey())).containsExactly(Code.PROOF_SIGNATURE);
    }

    @Test
    void theSignatureIsThatOfTheStandard() throws Exception {
        // RFC 8032, 7.1, TEST 1: the empty message
        assertThat(HexFormat.of().formatHex(read(key(KeyKind.ED25519)).sign(new byte[0])))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                                + "d25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void anotherKeyIsNotTakenForTheKnownOne() throws Exception {
        sign(read(key(KeyKind.SM2)));
        assertThat(check(read(key(KeyKind.ED25519)).publicKey())).containsExactly(Code.PROOF_SIGNATURE);
        Files.delete(temp.resolve("bag.pub.pem"));
        assertThat(check(null)).containsExactly(Code.PROOF_NO_PUBLIC_KEY);
        Files.delete(temp.resolve("bag.sig"));
        assertThat(check(null)).isEmpty();
        assertThat(check(read(key(KeyKind.SM2)).publicKey())).containsExactly(Code.PROOF_NO_SIGNATURE);
    }

    @Test
    void singleFilesAreSignedByTheirDigest() throws Exception {
        Path wacz = Files.writeString(temp.resolve("site.wacz"), "PK");
        Diagnostics diagnostics = new Diagnostics();
        SigningKey key = read(key(KeyKind.ED25519));
        assertThat(Proofs.make(wacz, key, diagnostics))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("site.wacz.sha256", "site.wacz.sig", "site.wacz.pub.pem", "site.wacz.tsq");
        assertThat(Proofs.check(wacz, key.publicKey(), diagnostics).signature()).isEqualTo(Proofs.State.VALID);
        assertThat(diagnostics.sorted()).isEmpty();
        Files.writeString(wacz, "PQ");
        Proofs.check(wacz, key.publicKey(), diagnostics);
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.PROOF_LIST);
    }

    @Test
    void keysThatCannotBeUsedAreToldApart() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        byte[] other = rsa.generateKeyPair().getPrivate().getEncoded();
        byte[] good = Files.readAllBytes(key(KeyKind.ED25519));
        assertThat(keyTrouble("")).isEqualTo(Code.PROOF_KEY);
        assertThat(keyTrouble("x".repeat(100_000))).isEqualTo(Code.PROOF_KEY);
        assertThat(keyTrouble(Pem.text("PRIVATE KEY", other))).isEqualTo(Code.PROOF_KEY_KIND);
        assertThat(keyTrouble(Pem.text("EC PRIVATE KEY", other))).isEqualTo(Code.PROOF_KEY_FORM);
        assertThat(keyTrouble(Pem.text("ENCRYPTED PRIVATE KEY", other))).isEqualTo(Code.PROOF_KEY_LOCKED);
        assertThat(keyTrouble(new String(good, StandardCharsets.US_ASCII).replace("MC4CAQ", "MC5CAQ")))
                .isEqualTo(Code.PROOF_KEY);
        assertThat(keyTrouble(Pem.text("PRIVATE KEY", new byte[] {0x30, (byte) 0x84, 0x7F, -1, -1, -1})))
                .isEqualTo(Code.PROOF_KEY);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(SigningKey.read(temp.resolve("none.pem"), diagnostics)).isEmpty();
        assertThat(PublicKeyFile.read(key(KeyKind.ED25519), diagnostics)).isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(Code.PROOF_UNREADABLE, Code.PROOF_PUBLIC_KEY);
    }

    private Code keyTrouble(String text) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(SigningKey.read(Files.writeString(temp.resolve("odd.pem"), text), diagnostics))
                .isEmpty();
        return diagnostics.sorted().get(0).code();
    }

    @Test
    void aFolderWithoutListIsNotSigned() throws Exception {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Proofs.make(Files.createDirectory(temp.resolve("empty")), null, diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.PROOF_NO_PACKAGE);
    }

    // time stamps

    private byte[] answer(byte[] list, int status) {
        byte[] algorithm = Der.of(Der.SEQUENCE, oid("608648016503040201"));
        byte[] imprint = Der.of(
                Der.SEQUENCE,
                algorithm,
                Der.of(
                        Der.OCTETS,
                        io.github.jiandu.fixity.Algorithm.SHA256.start().digest(list)));
        byte[] info = Der.of(
                Der.SEQUENCE,
                number(1),
                oid("2a0304"),
                imprint,
                number(7),
                Der.of(Der.GENERALIZED_TIME, "20261122040506Z".getBytes(StandardCharsets.US_ASCII)));
        byte[] content =
                Der.of(Der.SEQUENCE, oid("2a864886f70d0109100104"), Der.of(Der.EXPLICIT_0, Der.of(Der.OCTETS, info)));
        byte[] signed = Der.of(Der.SEQUENCE, number(3), Der.of(Der.SET, algorithm), content, Der.of(Der.SET));
        byte[] token = Der.of(Der.SEQUENCE, oid("2a864886f70d010702"), Der.of(Der.EXPLICIT_0, signed));
        return Der.of(Der.SEQUENCE, Der.of(Der.SEQUENCE, number(status)), token);
    }

    private static byte[] oid(String hex) {
        return Der.of(Der.OID, HexFormat.of().parseHex(hex));
    }

    private static byte[] number(int value) {
        return Der.of(Der.INTEGER, new byte[] {(byte) value});
    }

    @Test
    void stampsOfThisListAreTakenAndNoOthers() throws Exception {
        byte[] list = Files.readAllBytes(bag.resolve("tagmanifest-sha256.txt"));
        Path answer = temp.resolve("bag.tsr");
        Files.write(answer, answer(list, 0));
        Diagnostics diagnostics = new Diagnostics();
        Proofs.Proof proof = Proofs.check(bag, null, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(proof.stamp()).isEqualTo(Proofs.State.VALID);
        assertThat(proof.time()).isEqualTo("2026-11-22T04:05:06Z");
        Files.write(answer, answer(new byte[] {1}, 0));
        assertThat(check(null)).containsExactly(Code.PROOF_STAMP);
        Files.write(answer, answer(list, 2));
        assertThat(check(null)).containsExactly(Code.PROOF_STAMP_REFUSED);
    }

    /** Whatever a broken answer holds: a diagnostic, no exception, no endless reading. */
    @Test
    void brokenAnswersAreTold() throws Exception {
        byte[] list = Files.readAllBytes(bag.resolve("tagmanifest-sha256.txt"));
        byte[] sound = answer(list, 0);
        Path answer = temp.resolve("bag.tsr");
        for (int cut = 0; cut < sound.length; cut++) {
            Files.write(answer, Arrays.copyOf(sound, cut));
            assertThat(check(null)).as("cut at " + cut).containsExactly(Code.PROOF_STAMP_BROKEN);
        }
        for (int at = 0; at < sound.length; at++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                byte[] other = sound.clone();
                other[at] ^= (byte) bit;
                Files.write(answer, other);
                // a change of the time, the policy or the number of the stamp is for its own signature to find
                assertThat(check(null).size()).isLessThanOrEqualTo(1);
            }
        }
        byte[] deep = new byte[900_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        Files.write(answer, deep);
        assertThat(check(null)).containsExactly(Code.PROOF_STAMP_BROKEN);
        Files.write(answer, new byte[3 << 20]);
        assertThat(check(null)).containsExactly(Code.PROOF_STAMP_BROKEN);
    }

    // the same by another program

    private void openssl(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("openssl.log").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(command + Files.readString(temp.resolve("openssl.log")))
                .isZero();
    }

    private void needOpenssl() throws Exception {
        try {
            Process process = new ProcessBuilder("openssl", "version").start();
            assumeTrue(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .startsWith("OpenSSL 3"));
        } catch (IOException e) {
            assumeTrue(false, "no openssl here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "SM2"})
    void opensslAgrees(String kind) throws Exception {
        needOpenssl();
        openssl("genpkey", "-algorithm", kind, "-out", "own.pem");
        sign(read(temp.resolve("own.pem")));
        List<String> verify = new ArrayList<>(List.of(
                "pkeyutl",
                "-verify",
                "-rawin",
                "-pubin",
                "-inkey",
                "bag.pub.pem",
                "-in",
                "bag/tagmanifest-sha256.txt",
                "-sigfile",
                "bag.sig"));
        if (kind.equals("SM2")) {
            verify.addAll(List.of("-digest", "sm3", "-pkeyopt", "distid:1234567812345678"));
        }
        openssl(verify.toArray(String[]::new));
        openssl("pkey", "-in", "own.pem", "-pubout", "-out", "own.pub");
        assertThat(temp.resolve("bag.pub.pem")).hasSameTextualContentAs(temp.resolve("own.pub"));
    }

    @Test
    void anAuthorityTakesTheRequest() throws Exception {
        needOpenssl();
        Files.writeString(temp.resolve("tsa.cnf"), """
                [tsa]
                default_tsa = here
                [here]
                serial = serial
                signer_cert = tsa.crt
                signer_key = tsa.key
                signer_digest = sha256
                default_policy = 1.2.3.4
                digests = sha256
                ess_cert_id_chain = no
                """);
        Files.writeString(temp.resolve("serial"), "01\n");
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.crt",
                "-subj",
                "/CN=tsa.example",
                "-addext",
                "extendedKeyUsage=critical,timeStamping");
        Proofs.make(bag, null, new Diagnostics());
        openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "bag.tsq", "-out", "bag.tsr");
        openssl("ts", "-verify", "-data", "bag/tagmanifest-sha256.txt", "-in", "bag.tsr", "-CAfile", "tsa.crt");
        assertThat(check(null)).isEmpty();
        Files.writeString(bag.resolve("tagmanifest-sha256.txt"), "01  bagit.txt\n");
        assertThat(check(null)).containsExactly(Code.PROOF_STAMP);
        Diagnostics diagnostics = new Diagnostics();
        Proofs.make(bag, null, diagnostics);
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.PROOF_STAMP_OLD);
        openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "bag.tsq", "-token_out", "-out", "bag.tsr");
        assertThat(check(null)).isEmpty();
    }
}
