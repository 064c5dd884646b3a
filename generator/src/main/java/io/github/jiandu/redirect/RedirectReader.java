package io.github.jiandu.redirect;

import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.address.Place;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.address.StaticAddress;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads {@code redirects.yaml} and the aliases of pages. An old address leads straight to its page: one that leads to
 * another old address is refused, so there are neither chains nor loops.
 */
public final class RedirectReader {

    /** The file, in the site's folder. */
    public static final String FILE = "redirects.yaml";

    static final Field<YamlNode.Scalar> FROM = Field.required("from", "旧地址", located("站内地址"), "以前的地址，如 /old/1.html");
    static final Field<YamlNode.Scalar> TO =
            Field.required("to", "新地址", located("页面路径、栏目路径或网址"), "现在的页面，如 /tzgg/2026/x.md、/tzgg/ 或网址");

    /** The keys of an entry of {@code redirects.yaml}. */
    public static final FieldTable TABLE = FieldTable.of(FROM, TO);

    private final Map<SitePath, Redirect> redirects = new TreeMap<>();
    /** Redirects whose target is no page; it may be an old address itself. */
    private final Map<SitePath, YamlNode.Scalar> pending = new TreeMap<>();

    private final Diagnostics diagnostics;

    private RedirectReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * All redirects, sorted by old address.
     *
     * @param places what a path in the site leads to, or empty
     */
    public static List<Redirect> read(
            SourceTree tree, List<Entry> entries, Function<String, Optional<Place>> places, Diagnostics diagnostics) {
        RedirectReader reader = new RedirectReader(diagnostics);
        for (Entry entry : entries) {
            for (EntryHead.Alias alias : entry.head().aliases()) {
                reader.add(new Redirect(alias.from(), entry.head().address(), null, alias.at()));
            }
        }
        Optional<SourceFile> file = tree.read(FILE, diagnostics);
        Optional<YamlNode.Sequence> list = file.flatMap(source -> Yaml.readSequence(source, diagnostics));
        list.ifPresent(sequence -> sequence.items().forEach(item -> reader.read(item, places)));
        reader.refuseChains();
        return List.copyOf(reader.redirects.values());
    }

    private void read(YamlNode item, Function<String, Optional<Place>> places) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            diagnostics.report(Code.FIELD_NOT_MAPPING, item.at(), FILE, TABLE.names(), TABLE.keys());
            return;
        }
        FieldValues values = TABLE.read(mapping, diagnostics);
        YamlNode.Scalar from = values.get(FROM);
        YamlNode.Scalar to = values.get(TO);
        if (from == null || to == null) {
            return;
        }
        Optional<SitePath> old = StaticAddress.parse(from.text());
        if (old.isEmpty()) {
            diagnostics.report(Code.REDIRECT_FROM, from.at(), from.text());
            return;
        }
        if (to.text().matches("https?://.+")) {
            add(new Redirect(old.get(), null, to.text(), from.at()));
            return;
        }
        Optional<Place> place = places.apply(to.text());
        if (place.isPresent() && !place.get().published()) {
            diagnostics.report(Code.REDIRECT_TO_LEFT_OUT, to.at(), to.text());
            return;
        }
        Optional<SitePath> target = place.map(Place::address);
        // A target that is itself an old address is looked at when all are known.
        if (target.isEmpty()) {
            target = StaticAddress.parse(to.text());
            if (target.isEmpty()) {
                diagnostics.report(Code.REDIRECT_TO, to.at(), to.text());
                return;
            }
            pending.put(old.get(), to);
        }
        add(new Redirect(old.get(), target.get(), null, from.at()));
    }

    private void add(Redirect redirect) {
        Redirect other = redirects.putIfAbsent(redirect.from(), redirect);
        if (other != null) {
            boolean after = redirect.at().compareTo(other.at()) > 0;
            Location later = after ? redirect.at() : other.at();
            Location earlier = after ? other.at() : redirect.at();
            diagnostics.report(Code.REDIRECT_TWICE, later, List.of(earlier), redirect.from());
        }
    }

    private void refuseChains() {
        pending.forEach((from, to) -> {
            Redirect redirect = redirects.get(from);
            Redirect next = redirect == null || redirect.to() == null ? null : redirects.get(redirect.to());
            if (next == null) {
                diagnostics.report(Code.REDIRECT_TO, to.at(), to.text());
            } else {
                diagnostics.report(Code.REDIRECT_CHAIN, to.at(), List.of(next.at()), from, to.text());
            }
        });
        redirects.keySet().removeAll(pending.keySet());
    }
}
