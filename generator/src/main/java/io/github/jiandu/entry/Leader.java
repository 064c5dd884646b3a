package io.github.jiandu.entry;

import java.util.List;

/**
 * A leader (领导信息, CONT-03); the title is the name, the picture of the head is the photo.
 *
 * @param post 职务
 * @param duties 工作分工, a paragraph each
 * @param resume 简历, a paragraph each; empty when the body tells it
 */
public record Leader(EntryHead head, String post, List<String> duties, List<String> resume) implements Entry {
    public Leader {
        duties = List.copyOf(duties);
        resume = List.copyOf(resume);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.LEADER;
    }
}
