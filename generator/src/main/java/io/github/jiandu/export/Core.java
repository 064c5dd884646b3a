package io.github.jiandu.export;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The core layer (核心元数据, META-03): what every entry of every site has.
 *
 * @param title 名称
 * @param summary 摘要, or null for an entry without text
 * @param provider 提供方: the body it comes from
 * @param publishedOn 发布日期, or null
 * @param identifier 标识符: the index number, or the public address of an entry that has none
 * @param kind 内容类型: key of the kind, which names its business layer
 * @param columnPath 栏目路径
 * @param columns names of the columns from the first level down
 * @param columnType 栏目类型
 * @param topic 主题分类, or null
 * @param format 格式
 * @param address 在线资源链接地址
 * @param path where the page stands in the site
 * @param language 语种
 */
public record Core(
        String title,
        @Nullable String summary,
        String provider,
        @Nullable LocalDateTime publishedOn,
        String identifier,
        String kind,
        String columnPath,
        List<String> columns,
        String columnType,
        @Nullable String topic,
        String format,
        String address,
        String path,
        String language) {}
