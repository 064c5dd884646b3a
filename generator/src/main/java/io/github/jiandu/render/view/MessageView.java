package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a message has; in its template {@code message}. Whatever tells who wrote it is masked.
 *
 * @param box number, dates, unit and the like
 * @param question 来信内容, a paragraph each
 * @param questionText 来信内容 that stands in the text, or null
 * @param reply 答复内容, a paragraph each
 * @param replyText 答复内容 that stands in the text, or null
 * @param answered false while it waits for its reply
 */
public record MessageView(
        List<BoxRowView> box,
        List<String> question,
        @Nullable Html questionText,
        List<String> reply,
        @Nullable Html replyText,
        boolean answered) {}
