package io.github.jiandu.cli;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.proof.Proofs;
import io.github.jiandu.proof.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code jiandu freeze} is told of signing what it writes. */
final class SignOptions {

    /** What a freeze writes that can be signed. */
    private static final List<String> PACKAGES = List.of("html", "site.wacz", "bag");

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "用私钥（PEM）给写出的各包签名，并写时间戳请求。Sign what is written with this private key.")
    private @Nullable Path key;

    private @Nullable SigningKey read;

    /** Reads the key, before any work is done. */
    void prepare(Diagnostics diagnostics) {
        read = key == null ? null : SigningKey.read(key, diagnostics).orElse(null);
    }

    /** Signs each package there is in an output folder; the files written. */
    List<Path> sign(Path output, Diagnostics diagnostics) {
        List<Path> written = new ArrayList<>();
        if (read != null) {
            for (String name : PACKAGES) {
                if (Files.exists(output.resolve(name))) {
                    written.addAll(Proofs.make(output.resolve(name), read, diagnostics));
                }
            }
        }
        return written;
    }
}
