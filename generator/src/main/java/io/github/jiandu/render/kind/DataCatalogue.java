package io.github.jiandu.render.kind;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.entry.Dataset;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.Html;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of all datasets for machines: in the words of schema.org for a page, and as DCAT for other catalogues.
 * The core list of META-04 maps so: 信息资源名称 title, 摘要 description, 标识符 identifier, 提供方 publisher, 分类 theme, 格式
 * format, 共享类型 accessRights, 发布日期 issued, 服务信息 landingPage, 在线资源链接地址 downloadURL, 元数据维护方 contactPoint.
 */
public final class DataCatalogue {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "CSV", "text/csv",
            "JSON", "application/json",
            "GeoJSON", "application/geo+json",
            "XML", "application/xml",
            "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private DataCatalogue() {}

    /** A column of datasets as a schema.org DataCatalog, safe inside a script element. */
    public static Html schemaOrg(String name, List<Dataset> datasets, PageLinks links) {
        JsonWriter json = new JsonWriter().object();
        json.field("@context", "https://schema.org").field("@type", "DataCatalog");
        json.field("name", name).key("dataset").array();
        for (Dataset dataset : datasets) {
            json.object().field("@type", "Dataset").field("name", dataset.head().title());
            json.field("url", links.publicUrl(dataset.head().address()));
            optional(json, "description", dataset.head().summary());
            describe(dataset, links, json);
            json.end();
        }
        return new Html(json.end().end().toString().replace("<", "\\u003c").strip());
    }

    /** What schema.org knows of a dataset besides name, address and description. */
    static void describe(Dataset dataset, PageLinks links, JsonWriter json) {
        optional(json, "identifier", dataset.identifier());
        optional(json, "license", dataset.licence());
        if (dataset.provider() != null) {
            json.key("creator").object().field("@type", "GovernmentOrganization");
            json.field("name", dataset.provider()).end();
        }
        if (dataset.updatedOn() != null) {
            json.field("dateModified", dataset.updatedOn().toString());
        }
        if (dataset.validUntil() != null) {
            json.field("expires", dataset.validUntil().toString());
        }
        strings(json, "keywords", dataset.head().keywords());
        strings(
                json,
                "variableMeasured",
                dataset.fields().stream().map(Dataset.DataField::name).toList());
        json.key("distribution").array();
        for (Dataset.DataFile file : dataset.files()) {
            json.object().field("@type", "DataDownload");
            json.field("encodingFormat", mediaType(file));
            json.field("contentUrl", links.publicUrl(file.file().address())).end();
        }
        json.end();
    }

    /** All datasets of a site in the words of DCAT (DATA-03). */
    public static String dcat(String title, SitePath home, List<Dataset> datasets, PageLinks links) {
        JsonWriter json = new JsonWriter().object();
        json.key("@context").object();
        json.field("dcat", "http://www.w3.org/ns/dcat#").field("dct", "http://purl.org/dc/terms/");
        json.field("foaf", "http://xmlns.com/foaf/0.1/").field("vcard", "http://www.w3.org/2006/vcard/ns#");
        json.end();
        json.field("@type", "dcat:Catalog").field("@id", links.publicUrl(home));
        json.field("dct:title", title).field("dct:language", "zh-CN");
        json.key("dcat:dataset").array();
        datasets.forEach(dataset -> dcat(dataset, links, json));
        return json.end().end().toString();
    }

    private static void dcat(Dataset dataset, PageLinks links, JsonWriter json) {
        EntryHead head = dataset.head();
        json.object().field("@type", "dcat:Dataset").field("@id", links.publicUrl(head.address()));
        json.field("dct:title", head.title());
        optional(json, "dct:description", head.summary());
        optional(json, "dct:identifier", dataset.identifier());
        optional(json, "dcat:theme", dataset.topic());
        if (dataset.provider() != null) {
            json.key("dct:publisher").object().field("@type", "foaf:Organization");
            json.field("foaf:name", dataset.provider()).end();
        }
        if (head.publishedAt() != null) {
            json.field("dct:issued", Dates.day(head.publishedAt()));
        }
        optional(
                json,
                "dct:modified",
                dataset.updatedOn() == null ? null : dataset.updatedOn().toString());
        optional(
                json,
                "dct:valid",
                dataset.validUntil() == null ? null : dataset.validUntil().toString());
        if (dataset.frequency() != null) {
            json.field(
                    "dct:accrualPeriodicity",
                    "http://publications.europa.eu/resource/authority/frequency/"
                            + dataset.frequency().code());
        }
        json.field("dct:accessRights", dataset.openness().chinese());
        optional(json, "dct:license", dataset.licence());
        if (dataset.contact() != null) {
            json.key("dcat:contactPoint").object().field("@type", "vcard:Organization");
            json.field("vcard:fn", dataset.contact()).end();
        }
        strings(json, "dcat:keyword", head.keywords());
        json.field("dcat:landingPage", links.publicUrl(head.address()));
        json.key("dcat:distribution").array();
        for (Dataset.DataFile file : dataset.files()) {
            json.object().field("@type", "dcat:Distribution").field("dct:format", file.format());
            json.field("dcat:mediaType", mediaType(file));
            json.field("dcat:downloadURL", links.publicUrl(file.file().address()))
                    .end();
        }
        json.end().end();
    }

    private static String mediaType(Dataset.DataFile file) {
        return MEDIA_TYPES.getOrDefault(file.format(), "application/octet-stream");
    }

    private static void optional(JsonWriter json, String name, @Nullable String value) {
        if (value != null) {
            json.field(name, value);
        }
    }

    private static void strings(JsonWriter json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.key(name).array();
            values.forEach(json::value);
            json.end();
        }
    }
}
