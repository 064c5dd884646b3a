package io.github.jiandu.theme;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The look of a site: templates and assets by name.
 *
 * @param templates by file name, such as {@code article.ftlh}
 * @param assets by file name, such as {@code style.css}
 */
public record Theme(Map<String, Template> templates, Map<String, byte[]> assets) {

    /**
     * The text of a template.
     *
     * @param file where editors find it, for messages: a path in the site's folder, or the default theme's
     * @param text the template
     * @param own whether it is the site's own
     */
    public record Template(String file, String text, boolean own) {}

    public Theme {
        templates = Collections.unmodifiableMap(new TreeMap<>(templates));
        assets = Collections.unmodifiableMap(new TreeMap<>(assets));
    }
}
