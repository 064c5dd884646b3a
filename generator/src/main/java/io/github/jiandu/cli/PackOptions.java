package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.handover.HandoverReader;
import io.github.jiandu.handover.HandoverSettings;
import io.github.jiandu.handover.OldColumns;
import io.github.jiandu.handover.Provenance.Reason;
import io.github.jiandu.pack.PackRequest;
import io.github.jiandu.pack.PackRequest.Part;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.warc.WarcVersion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to pack of a frozen site, and how. */
final class PackOptions {

    private static final String NONE = "none";

    @Option(
            names = "--packages",
            paramLabel = "LIST",
            split = ",",
            description =
                    "归档包，用逗号隔开：wacz、redirects、bag（默认这三样）、warc；none 都不做。Packages: wacz,redirects,bag by default; warc; or none.")
    private @Nullable List<String> packages;

    @Option(
            names = "--handover",
            paramLabel = "FILE",
            description = "移交设置 handover.yaml，写了就制作移交载体。Settings of media to hand over.")
    private @Nullable Path handover;

    @Option(
            names = "--retention",
            paramLabel = "FILE",
            description = "旧网址属于哪个栏目、保管多久的表，CSV 或 XLSX，与 --handover 同用。Columns and retention of old addresses.")
    private @Nullable Path retention;

    @Option(
            names = "--archive-url",
            paramLabel = "URL",
            description = "归档版放在哪个网址，默认放回原网址。Where the copy will be read; by default where the old site was.")
    private @Nullable String archiveUrl;

    @Option(names = "--operator", paramLabel = "NAME", description = "归档单位。Who archives.")
    private @Nullable String operator;

    @Option(names = "--site-code", paramLabel = "CODE", description = "网站标识码。Code of the site.")
    private @Nullable String siteCode;

    @Option(
            names = "--reason",
            paramLabel = "KIND",
            description = "归档原因：closed 关停（默认），moved 迁移，redesigned 改版，periodic 定期，topic 专题。Why it is archived.")
    private String reason = Reason.CLOSED.key();

    @Option(names = "--warc-version", paramLabel = "N", description = "WARC 版本：1.0（默认）或 1.1。Version of WARC.")
    private String warcVersion = "1.0";

    @Option(names = "--store", description = "WARC 不压缩，换了 Java 版本字节也一样。Write WARC plain: the same bytes with any Java.")
    private boolean stored;

    @Option(names = "--sm3", description = "BagIt 包另加 SM3 清单。Add a manifest of SM3 digests to the bag.")
    private boolean sm3;

    /** What was asked for; empty after reporting what is wrong with the settings. */
    Optional<PackRequest> request(Diagnostics diagnostics) {
        Set<Part> parts = parts();
        HandoverSettings settings = null;
        Path file = handover;
        if (file != null) {
            Path name = file.toAbsolutePath().getFileName();
            Optional<HandoverSettings> read = name == null
                    ? Optional.empty()
                    : new SourceTree(
                                    Objects.requireNonNull(file.toAbsolutePath().getParent()))
                            .read(name.toString(), diagnostics)
                            .flatMap(source -> HandoverReader.read(source, diagnostics));
            if (read.isEmpty()) {
                if (!diagnostics.hasErrors()) {
                    diagnostics.report(Code.HANDOVER_NO_SETTINGS, Location.ofFile(String.valueOf(name)));
                }
                return Optional.empty();
            }
            settings = read.get();
            parts.add(Part.HANDOVER);
        }
        OldColumns columns = null;
        if (retention != null) {
            Optional<OldColumns> read = OldColumns.read(retention, diagnostics);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            columns = read.get();
        }
        String version = PackOptions.class.getPackage().getImplementationVersion();
        return Optional.of(new PackRequest(
                parts,
                Arguments.choice("--warc-version", warcVersion, Set.of("1.0", "1.1"))
                                .equals("1.1")
                        ? WarcVersion.V1_1
                        : WarcVersion.V1_0,
                stored,
                sm3,
                siteCode == null ? null : Arguments.line("--site-code", siteCode),
                operator == null ? null : Arguments.line("--operator", operator),
                Arguments.baseUrl("--archive-url", archiveUrl),
                settings,
                columns,
                reason(),
                "Jiandu " + (version == null ? "dev" : version)));
    }

    private Set<Part> parts() {
        Map<String, Part> known = new LinkedHashMap<>();
        for (Part part : EnumSet.complementOf(EnumSet.of(Part.HANDOVER))) {
            known.put(part.name().toLowerCase(Locale.ROOT), part);
        }
        List<String> wanted = packages;
        if (wanted == null) {
            return PackRequest.usual();
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : wanted) {
            if (name.strip().equals(NONE) && wanted.size() == 1) {
                return parts;
            }
            parts.add(known.get(Arguments.choice("--packages", name.strip(), known.keySet())));
        }
        return parts;
    }

    private Reason reason() {
        String key = Arguments.choice(
                "--reason",
                reason,
                Arrays.stream(Reason.values()).map(Reason::key).collect(Collectors.toSet()));
        return Arrays.stream(Reason.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
