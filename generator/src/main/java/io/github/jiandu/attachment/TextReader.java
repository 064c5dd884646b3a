package io.github.jiandu.attachment;

import io.github.jiandu.attachment.AttachmentText.Outcome;
import java.io.IOException;

/** Reads one file of one format. */
@FunctionalInterface
interface TextReader {

    /**
     * Hands on the text in reading order.
     *
     * @return {@link Outcome#READ} when it came to the end; whether there was any text the caller sees for himself
     * @throws IOException when the content is not what it should be
     */
    Outcome read(TextCollector text) throws IOException;
}
