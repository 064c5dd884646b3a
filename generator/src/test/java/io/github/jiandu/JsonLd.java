package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The JSON-LD of a page, read by a parser; JSON is YAML too. */
final class JsonLd {

    private final Object value;

    private JsonLd(Object value) {
        this.value = value;
    }

    static JsonLd of(Document page) {
        String json = page.select("script[type=application/ld+json]").html();
        assertThat(json).startsWith("{");
        return new JsonLd(new Yaml(new SafeConstructor(new LoaderOptions())).load(json));
    }

    /** What stands at a path such as {@code mainEntity.0.name}. */
    Object at(String path) {
        Object found = value;
        for (String step : path.split("\\.", -1)) {
            Object next =
                    found instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) found).get(step);
            found = Objects.requireNonNull(next, path);
        }
        return found;
    }
}
