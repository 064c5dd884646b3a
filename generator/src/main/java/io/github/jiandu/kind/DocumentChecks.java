package io.github.jiandu.kind;

import io.github.jiandu.config.SiteIdentity;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is checked of every official document, be it a policy document or a notice. */
final class DocumentChecks {

    /** 云溪镇政府, 县府办, 镇党委: how people say it, not what the body is called (IDX-16). */
    private static final Pattern SHORT =
            Pattern.compile(".*(?<!人民)政府.*|.*(府办|政办|党办|委办)|本?(镇|乡|县|区|市|街道)(党委|办公室|办)|.*[乡镇]|.*街道");

    private DocumentChecks() {}

    static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }

    /** A document is made before it is published. */
    static void made(Field<LocalDateTime> signed, EntryHead head, FieldValues values, Diagnostics diagnostics) {
        LocalDateTime made = values.get(signed);
        LocalDateTime published = head.publishedAt();
        if (made != null && published != null && made.toLocalDate().isAfter(published.toLocalDate())) {
            Location at = head.publishedWrittenAt();
            diagnostics.report(
                    Code.POLICY_MADE_AFTER_PUBLISHED, values.at(signed), at == null ? List.of() : List.of(at));
        }
    }

    /** IDX-16: bodies are named in full, from the site's list if it has one. */
    static void issuer(Field<String> field, FieldValues values, Surroundings around) {
        String written = values.get(field);
        if (written == null) {
            return;
        }
        List<String> list = around.config().publishing().issuers();
        for (String issuer : written.split("[、，,；;\\s]+", -1)) {
            boolean own = isOwn(issuer, around.config().identity());
            if (!own && !list.isEmpty() && !list.contains(issuer)) {
                around.diagnostics()
                        .report(Code.POLICY_ISSUER_UNKNOWN, values.at(field), issuer, String.join("、", list));
            } else if (!own && list.isEmpty() && SHORT.matcher(issuer).matches()) {
                around.diagnostics().report(Code.POLICY_ISSUER_SHORT, values.at(field), issuer);
            }
        }
    }

    private static boolean isOwn(String name, SiteIdentity identity) {
        return Stream.of(identity.fullName(), identity.sponsor(), identity.operator())
                .anyMatch(name::equals);
    }
}
