package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a request form has; in its template {@code requestForm}.
 *
 * @param body full name of the body that is asked
 * @param ways how to hand it in: post, counter, fax, internet, each with its place
 * @param office the office: name, address, hours, phone, fax, internet
 * @param portal where the parent portal takes requests on line, or null
 * @param limits time limits of the law, by the step
 */
public record RequestFormView(
        String body,
        List<BoxRowView> ways,
        List<BoxRowView> office,
        @Nullable String portal,
        List<BoxRowView> limits) {}
