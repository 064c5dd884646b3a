package io.github.jiandu.pack;

import io.github.jiandu.bag.BagInfo;
import io.github.jiandu.bag.BagWriter;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.file.FolderTree;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.freeze.FreezeRequest.Progress;
import io.github.jiandu.freeze.FrozenCopy;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.freeze.Packing;
import io.github.jiandu.handover.HandoverRequest;
import io.github.jiandu.handover.HandoverSettings;
import io.github.jiandu.handover.HandoverSummary;
import io.github.jiandu.pack.PackRequest.Part;
import io.github.jiandu.warc.WarcFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Packs a frozen site. The same copy and request give the same bytes. */
public final class Packer implements Packing {

    private final PackRequest request;
    private final BiFunction<HandoverRequest, Diagnostics, Optional<HandoverSummary>> handOver;

    /**
     * A packer.
     *
     * @param handOver writes media to hand over, and looks at them
     */
    public Packer(PackRequest request, BiFunction<HandoverRequest, Diagnostics, Optional<HandoverSummary>> handOver) {
        this.request = request;
        this.handOver = handOver;
    }

    @Override
    public Set<String> names() {
        return Arrays.stream(Part.values()).map(Part::file).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void pack(FrozenCopy copy, Path folder, Progress progress, Diagnostics diagnostics) throws IOException {
        archive(copy, folder, progress, diagnostics);
        if (has(Part.REDIRECTS)) {
            progress.at("redirects", 0, 0);
            new RedirectPart(copy, request).write(folder.resolve(Part.REDIRECTS.file()), diagnostics);
        }
        HandoverSettings settings = request.handover();
        if (settings != null && has(Part.HANDOVER)) {
            progress.at("handover", 0, 0);
            HandoverRequest handover = new HandoverPart(copy, request, settings)
                    .request(folder.resolve(Part.HANDOVER.file()), diagnostics);
            if (handOver.apply(handover, diagnostics).isEmpty()) {
                return;
            }
        }
        if (has(Part.BAG) && !diagnostics.hasErrors()) {
            progress.at("bag", 0, 0);
            bag(copy, folder, diagnostics);
        }
    }

    private boolean has(Part part) {
        return request.parts().contains(part);
    }

    private void archive(FrozenCopy copy, Path folder, Progress progress, Diagnostics diagnostics) throws IOException {
        if (!has(Part.WARC) && !has(Part.WACZ)) {
            return;
        }
        ArchivePart archive = new ArchivePart(copy, request, diagnostics);
        Path warcs = folder.resolve(Part.WARC.file());
        WarcFiles files = archive.write(warcs, progress);
        if (has(Part.WACZ)) {
            progress.at("wacz", 0, 0);
            archive.pack(folder.resolve(Part.WACZ.file()), files);
        }
        if (has(Part.WARC)) {
            files.index().write(warcs.resolve("index.cdxj"));
        } else {
            FolderTree.delete(warcs);
        }
    }

    private void bag(FrozenCopy copy, Path folder, Diagnostics diagnostics) throws IOException {
        Map<String, Path> content = new TreeMap<>(Map.of("html", copy.html(), "report", copy.report()));
        // a package of the web holds its WARC files already
        Part archive = has(Part.WACZ) ? Part.WACZ : Part.WARC;
        for (Part part : EnumSet.of(archive, Part.REDIRECTS)) {
            if (Files.exists(folder.resolve(part.file()))) {
                content.put(part.file(), folder.resolve(part.file()));
            }
        }
        OldSite site = copy.site();
        List<BagInfo.Field> fields = new ArrayList<>();
        String operator = request.operator();
        if (operator != null) {
            fields.add(new BagInfo.Field("Source-Organization", operator));
        }
        fields.add(new BagInfo.Field("External-Description", site.name() + " 归档版"));
        fields.add(new BagInfo.Field("External-Identifier", site.baseUrl()));
        fields.add(new BagInfo.Field("Bag-Software-Agent", request.software()));
        Set<Algorithm> algorithms =
                request.sm3() ? EnumSet.of(Algorithm.SHA256, Algorithm.SM3) : EnumSet.of(Algorithm.SHA256);
        BagWriter.write(
                folder.resolve(Part.BAG.file()), content, new BagInfo(site.date(), fields), algorithms, diagnostics);
    }
}
