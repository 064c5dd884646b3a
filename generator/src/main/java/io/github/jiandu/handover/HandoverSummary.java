package io.github.jiandu.handover;

import java.util.List;

/**
 * What was handed over.
 *
 * @param media 载体编号 of each
 * @param records how many
 * @param bytes in all files listed
 */
public record HandoverSummary(List<String> media, int records, long bytes) {
    public HandoverSummary {
        media = List.copyOf(media);
    }
}
