package io.github.jiandu.export;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.RelationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The extension layer (扩展元数据): what entries of any kind may have besides.
 *
 * @param source 来源, or null
 * @param author 作者, or null
 * @param editor 责任编辑, or null
 * @param keywords 关键词
 * @param image the picture that stands for it, or null
 * @param attachments 附件
 * @param relations the pages that belong to it
 * @param formerAddresses addresses that lead to it
 * @param life that it is no longer current: archived, withdrawn or elsewhere now; absent for what is current
 */
public record Extension(
        @Nullable String source,
        @Nullable String author,
        @Nullable String editor,
        List<String> keywords,
        @Nullable Picture image,
        List<Attachment> attachments,
        List<Related> relations,
        List<SitePath> formerAddresses,
        @Nullable PageLife life) {

    /**
     * A page that belongs to it.
     *
     * @param type what the page is to it
     * @param title of the page
     * @param identifier of the page
     * @param address of the page
     */
    public record Related(RelationType type, String title, String identifier, SitePath address) {}
}
