package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Masking, signing and verifying an old site, as it is done on the command line. */
class FreezeProofTest {

    @TempDir
    Path temp;

    private Path source;
    private Path out;
    private Path key;

    @BeforeEach
    void site() throws Exception {
        source = Files.createDirectories(temp.resolve("old"));
        out = temp.resolve("out");
        Files.write(
                source.resolve("index.htm"),
                "<title>低保名单 13800001234</title><p>李大明 11010519491231002X，电话138<b>00001234</b>"
                        .getBytes(Charset.forName("GBK")));
        key = temp.resolve("key.pem");
        byte[] der = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(der)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private CommandLineRun freeze(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "freeze",
                source.toString(),
                "--out",
                out.toString(),
                "--base-url",
                "http://www.qinglan.example/",
                "--date",
                "2026-11-22",
                "--name",
                "清岚县人民政府",
                "--store",
                "--yes"));
        args.addAll(List.of(more));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    /** Plain WARC files are searched too: nothing that was masked stands in any package. */
    @Test
    void noPackageHoldsWhatIsMasked() throws IOException {
        CommandLineRun run = freeze("--mask-personal", "--mask-by", "王小明");
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        assertThat(run.err()).contains("已遮盖个人信息 3 处", "密封记录");
        int files = 0;
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes)
                        .as(file.toString())
                        .doesNotContain("13800001234", "11010519491231002X", "</b>00001234");
                files++;
            }
        }
        assertThat(files).isGreaterThan(20);
        assertThat(Files.readString(out.resolve("site.wacz"), StandardCharsets.ISO_8859_1))
                .contains("personal-data: hidden in 1 files", "138<b>****1234");
        CommandLineRun verified = CommandLineRun.of("verify", out.resolve("bag").toString(), "--deep");
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(CommandLineRun.of("verify", out.resolve("site.wacz").toString(), "--deep")
                        .code())
                .isZero();
    }

    @Test
    void theSameTwiceIsTheSameBytes() throws IOException {
        freeze("--mask-personal", "--sign", key.toString());
        List<String> first = digests();
        freeze("--mask-personal", "--sign", key.toString());
        assertThat(digests()).isEqualTo(first);
    }

    private List<String> digests() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    // Lucene marks each index by chance
                    .filter(file -> !file.startsWith(out.resolve("search-lucene")))
                    .sorted()
                    .toList()) {
                all.add(out.relativize(file) + " "
                        + io.github.jiandu.fixity.Algorithm.SHA256.hex(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    @Test
    void whatIsSignedIsVerified() throws IOException {
        CommandLineRun run = freeze("--sign", key.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("freeze.personal");
        for (String name : List.of("html", "bag", "site.wacz")) {
            String path = out.resolve(name).toString();
            CommandLineRun unknown = CommandLineRun.of("verify", path);
            assertThat(unknown.code()).as(unknown.out()).isEqualTo(3);
            assertThat(unknown.out()).contains("proof.key-unknown");
            CommandLineRun known = CommandLineRun.of("verify", path, "--key", path + ".pub.pem");
            assertThat(known.code()).as(known.out()).isZero();
            assertThat(known.out()).contains("签名有效");
        }
        Path list = out.resolve("bag/tagmanifest-sha256.txt");
        Path bag = out.resolve("bag");
        Files.writeString(bag.resolve("bag-info.txt"), Files.readString(bag.resolve("bag-info.txt")) + "Note: x\n");
        String former = Files.readString(list);
        String other = io.github.jiandu.fixity.Algorithm.SHA256.hex(Files.readAllBytes(bag.resolve("bag-info.txt")));
        Files.writeString(list, former.replaceFirst("[0-9a-f]{64}  bag-info.txt", other + "  bag-info.txt"));
        CommandLineRun forged = CommandLineRun.of("verify", bag.toString());
        assertThat(forged.code()).isEqualTo(1);
        assertThat(forged.out()).contains("proof.signature");
    }

    @Test
    void aBadKeyStopsTheFreezeBeforeItBegins() throws IOException {
        Files.writeString(key, "none");
        CommandLineRun run = freeze("--sign", key.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("proof.key").doesNotContain("Exception");
        assertThat(out.resolve("html")).doesNotExist();
        CommandLineRun sign = CommandLineRun.of("sign", source.toString());
        assertThat(sign.code()).isEqualTo(1);
        assertThat(sign.err()).contains("proof.no-package");
        CommandLineRun alone = freeze("--mask-by", "王小明");
        assertThat(alone.code()).isEqualTo(2);
    }
}
