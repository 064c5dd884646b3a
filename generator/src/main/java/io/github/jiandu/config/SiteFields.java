package io.github.jiandu.config;

import static io.github.jiandu.field.FieldTypes.BOOLEAN;
import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.mapOf;
import static io.github.jiandu.field.FieldTypes.nested;
import static io.github.jiandu.field.FieldTypes.pattern;
import static io.github.jiandu.field.FieldTypes.textOrNested;

import io.github.jiandu.config.SiteConfig.HomeBlock;
import io.github.jiandu.config.SiteConfig.MenuItem;
import io.github.jiandu.config.SiteConfig.Reference;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldType;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.lifecycle.LifecycleFields;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of {@code jiandu.yaml}. */
public final class SiteFields {

    /** TAG-08: ten digits for local sites, {@code bm} and eight digits for departments of the State Council. */
    private static final FieldType<String> SITE_ID_CODE =
            pattern("网站标识码", Pattern.compile("\\d{10}|bm\\d{8}"), "9901230011");

    private static final Pattern URL_FORM = Pattern.compile("https?://[^\\s/?#]+(/[^\\s?#]*)?");

    private static final FieldType<String> URL = pattern("网址", URL_FORM, "https://www.example.gov.cn/xz/yunxi/");

    /** A file name at its end would become part of every address. */
    private static final FieldType<String> SITE_URL = pattern(
            "网址（写到文件夹为止）",
            Pattern.compile("(?!.*\\.[Hh][Tt][Mm][Ll]?/?$)" + URL_FORM.pattern()),
            "https://www.example.gov.cn/xz/yunxi/");

    /** A host name alone, without scheme, port or path (TAG-01). */
    private static final FieldType<String> HOST =
            pattern("域名", Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+"), "www.example.gov.cn");

    static final Field<String> PARENT_NAME = Field.required("name", "名称", TEXT, "上级门户的规范名称");
    static final Field<String> PARENT_URL = Field.of("url", "网址", URL, "上级门户的首页地址");
    static final Field<String> PARENT_DOMAIN = Field.of("domain", "域名", HOST, "上级门户的域名");
    static final Field<String> PARENT_CODE = Field.of("siteIdCode", "网站标识码", SITE_ID_CODE, "上级门户的网站标识码");
    static final Field<YamlNode.Scalar> PARENT_HEADER = Field.of(
            "header", "页头", located("文件或地址"), "放在每页最上面的门户页头：站点文件夹里的 HTML 文件，或门户服务器上的地址（由服务器放入），如 /inc/top.html");
    static final Field<YamlNode.Scalar> PARENT_FOOTER =
            Field.of("footer", "页尾", located("文件或地址"), "放在每页最下面的门户页尾，写法同页头");
    static final FieldTable PARENT_TABLE =
            FieldTable.of(PARENT_NAME, PARENT_URL, PARENT_DOMAIN, PARENT_CODE, PARENT_HEADER, PARENT_FOOTER);

    static final Field<String> MENU_TITLE = Field.of("title", "名称", TEXT, "显示的文字；默认用栏目名称");
    static final Field<YamlNode.Scalar> MENU_LINK =
            Field.required("link", "链接", located("栏目路径、页面路径或网址"), "栏目路径（如 zwgk/zcwj）、页面路径或外部网址");
    static final FieldTable MENU_TABLE = FieldTable.of(MENU_TITLE, MENU_LINK);

    static final Field<YamlNode.Scalar> BLOCK_COLUMN = Field.required("column", "栏目", located("栏目路径"), "栏目路径，如 tzgg");
    static final Field<Integer> BLOCK_COUNT = Field.of("count", "条数", INTEGER, "显示几条；默认 7");
    static final FieldTable BLOCK_TABLE = FieldTable.of(BLOCK_COLUMN, BLOCK_COUNT);

    static final Field<YamlNode.Scalar> LOGO_FILE =
            Field.required("file", "文件", located("static 里的图片"), "static 文件夹里的图片，如 logo.svg");
    static final Field<String> LOGO_ALT = Field.required("alt", "说明", TEXT, "图片是什么，读屏软件会念出来");
    static final FieldTable LOGO_TABLE = FieldTable.of(LOGO_FILE, LOGO_ALT);

    static final Field<String> MAP_ALT = Field.required("alt", "说明", TEXT, "用文字说清怎么走，读屏软件会念出来");
    static final Field<String> MAP_NUMBER = Field.of("reviewNumber", "审图号", TEXT, "如 GS(2020)4619号；简单的街区图没有审图号，不写")
            .rules("MAP-01", "MAP-02");
    static final FieldTable MAP_TABLE = FieldTable.of(LOGO_FILE, MAP_ALT, MAP_NUMBER);

    static final Field<ColourScheme> SCHEME = Field.of(
                    "scheme",
                    "配色",
                    choice(List.of(ColourScheme.values()), ColourScheme::key, ColourScheme::chinese),
                    "网站的主色；默认红")
            .rules("PAGE-01");
    static final Field<ThemeVariant> VARIANT = Field.of(
            "variant",
            "版式",
            choice(List.of(ThemeVariant.values()), ThemeVariant::key, ThemeVariant::chinese),
            "首页的版式；乡镇、街道默认完整，部门默认精简");
    static final FieldTable LOOK_TABLE = FieldTable.of(SCHEME, VARIANT);

    static final Field<String> ALLOW_HOST = Field.required("host", "域名", HOST, "如 example.com；它下面的域名也算");
    static final Field<String> ALLOW_APPROVER = Field.required("approver", "批准人", TEXT, "哪位负责人批准的");
    static final Field<LocalDateTime> ALLOW_DATE = Field.required("date", "批准日期", DATE, "哪天批准的");
    static final Field<Boolean> ALLOW_NOTICE = Field.of("notice", "离站提示", BOOLEAN, "点开前是否仍先提示；默认否");
    static final FieldTable ALLOW_TABLE = FieldTable.of(ALLOW_HOST, ALLOW_APPROVER, ALLOW_DATE, ALLOW_NOTICE);
    static final Field<List<FieldValues>> ALLOW =
            Field.of("allow", "许可", listOf(nested(ALLOW_TABLE)), "可以直接链接的外部网站，每个写明批准人和日期");
    static final FieldTable LINKS_TABLE = FieldTable.of(ALLOW);

    static final Field<YamlNode.Scalar> LEAD =
            Field.of("lead", "头条", located("页面路径"), "首页头条文章的路径，如 /ywdt/2026/qiao.md");
    static final Field<List<HomeBlock>> BLOCKS = Field.of(
            "blocks",
            "版块",
            listOf(textOrNested(
                    scalar -> new HomeBlock(reference(scalar), SiteConfig.DEFAULT_BLOCK_COUNT),
                    SiteFields::homeBlock,
                    BLOCK_TABLE)),
            "首页依次显示的栏目；默认为前几个一级栏目");
    static final FieldTable HOME_TABLE = FieldTable.of(LEAD, BLOCKS);

    static final Field<String> NAME = Field.required("name", "网站名称", TEXT, "单位简称，如 云溪镇");
    static final Field<String> FULL_NAME = Field.of("fullName", "全称", TEXT, "页头显示的全称，如 云溪镇人民政府；默认同网站名称");
    static final Field<SiteKind> KIND =
            Field.of("kind", "类型", choice(List.of(SiteKind.values()), SiteKind::key, SiteKind::chinese), "单位类型；默认乡镇");
    static final Field<String> BASE_URL = Field.of("baseUrl", "网址", SITE_URL, "网站发布后的地址；没有则不生成 sitemap.xml 和订阅源");
    static final Field<String> DESCRIPTION = Field.of("description", "简介", TEXT, "一两句话介绍网站，供搜索引擎使用");
    static final Field<List<String>> KEYWORDS = Field.of("keywords", "关键词", listOf(TEXT), "供搜索引擎使用的词");
    static final Field<String> DOMAIN = Field.of("domain", "域名", HOST, "独立网站的域名；挂在上级门户下的不填");
    static final Field<String> SITE_ID_CODE_FIELD =
            Field.of("siteIdCode", "网站标识码", SITE_ID_CODE, "独立网站的标识码；挂在上级门户下的不填");
    static final Field<String> DIVISION_CODE =
            Field.of("divisionCode", "行政区划代码", pattern("六位数字", Pattern.compile("\\d{6}"), "990123"), "六位行政区划代码");
    static final String USCC_EXAMPLE = "11990123MB2600181Y";
    static final Field<String> USCC = Field.of(
                    "uscc",
                    "统一社会信用代码",
                    pattern("十八位代码", Pattern.compile("[0-9A-Z]{18}"), USCC_EXAMPLE),
                    "十八位统一社会信用代码，校验码要对；索引号用它")
            .rules("IDX-13");
    static final Field<String> ICP = Field.of("icpNumber", "ICP备案号", SiteNumbers.ICP, "如 浙ICP备00000000号-1，显示在页脚");
    static final Field<String> POLICE =
            Field.of("policeNumber", "公安备案号", SiteNumbers.POLICE, "如 浙公网安备00000000000000号，显示在页脚");
    static final Field<String> CONAC =
            Field.of("conacId", "党政机关网站标识", SiteNumbers.CONAC, "标识网页地址里 id= 后面的 32 位编号，页脚据此链接");
    static final Field<String> SPONSOR = Field.of("sponsor", "主办单位", TEXT, "默认同全称");
    static final Field<String> OPERATOR = Field.of("operator", "承办单位", TEXT, "没有则不显示");
    static final Field<String> ADDRESS = Field.of("address", "地址", TEXT, "办公地址");
    static final Field<String> PHONE = Field.of("phone", "电话", TEXT, "办公电话，不要写个人手机号");
    static final Field<String> HOURS = Field.of("officeHours", "办公时间", TEXT, "如 工作日 8:30—12:00，14:00—17:30");
    static final Field<String> POSTCODE =
            Field.of("postcode", "邮编", pattern("六位数字", Pattern.compile("\\d{6}"), "000000"), "六位邮政编码");
    static final Field<FieldValues> PARENT = Field.of("parent", "上级门户", nested(PARENT_TABLE), "网站挂在哪个门户下");
    static final Field<List<MenuItem>> MENU = Field.of(
            "menu",
            "导航",
            listOf(textOrNested(scalar -> new MenuItem(null, reference(scalar)), SiteFields::menuItem, MENU_TABLE)),
            "主导航，最多八项；默认为前八个一级栏目");
    static final Field<FieldValues> HOME = Field.of("home", "首页", nested(HOME_TABLE), "首页的安排");
    static final Field<FieldValues> LOGO = Field.of("logo", "徽标", nested(LOGO_TABLE), "页头单位名称旁的图片；乡镇和部门不能用国徽");
    static final Field<FieldValues> MAP =
            Field.of("map", "位置图", nested(MAP_TABLE), "“联系我们”页上的位置图").rules("MAP-01", "MAP-02");
    static final Field<FieldValues> LOOK = Field.of("theme", "主题", nested(LOOK_TABLE), "网站的样子：配色和版式");
    static final Field<FieldValues> LINKS = Field.of("links", "链接", nested(LINKS_TABLE), "对外部网站链接的规定");
    static final Field<String> ENGLISH_NAME = Field.of("englishName", "英文名称", TEXT, "外语页面页头显示的名称；默认用全称");
    static final Field<Boolean> TRADITIONAL = Field.of("traditional", "繁体版", BOOLEAN, "是否另外生成一套繁体字页面；默认否");
    static final Field<Map<YamlNode.Scalar, String>> TRADITIONAL_WORDS =
            Field.of("traditionalWords", "繁体用词", mapOf(TEXT), "转换不合适的词，一行一个，如 云溪: 雲溪");
    static final Field<List<String>> OFFICE_PHONES = Field.of(
                    "officePhones", "公务电话", listOf(TEXT), "可以公开的公务手机号，如防汛值班手机；其他手机号写在页面里是错误")
            .rules("PRIV-02");
    static final Field<FieldValues> INDEX_NUMBER =
            Field.of("indexNumber", "索引号编制", nested(IndexNumberFields.TABLE), "jiandu number 按什么办法编索引号；默认用统一社会信用代码");
    static final Field<Integer> PAGE_SIZE = Field.of("pageSize", "每页条数", INTEGER, "列表每页几条；默认 20");
    static final Field<YamlNode.Scalar> SEARCH_INDEX = Field.of(
            "searchIndex", "检索索引", located("文件夹"), "Lucene 索引放在哪个文件夹，从站点文件夹算起，如 ../suoyin；默认是生成结果里的 search-lucene");
    static final Field<FieldValues> LIFECYCLE = Field.of(
                    LifecycleFields.KEY,
                    LifecycleFields.CHINESE,
                    nested(LifecycleFields.TABLE),
                    "网站的状态和有关日期；一般用 jiandu retire、suspend、archive、reopen 改")
            .rules("LIFE-02", "LIFE-05", "LIFE-06", "LIFE-09", "LIFE-12", "LIFE-13");
    static final Field<Boolean> REQUIRE_REVIEW = Field.of("requireReview", "要求审核记录", BOOLEAN, "是则没有写审核人和审核日期的页面有警告；默认否")
            .rules("CONT-11");
    static final Field<Map<YamlNode.Scalar, SeverityWish>> DIAGNOSTICS = Field.of(
            "diagnostics",
            "诊断",
            mapOf(choice(List.of(SeverityWish.values()), SeverityWish::key, SeverityWish::chinese)),
            "按代码单独调整某种提醒的轻重；错误不能调轻或关闭");

    /** All of them. */
    public static final FieldTable TABLE = FieldTable.of(
                    NAME,
                    FULL_NAME,
                    KIND,
                    BASE_URL,
                    DESCRIPTION,
                    KEYWORDS,
                    DOMAIN,
                    SITE_ID_CODE_FIELD,
                    DIVISION_CODE,
                    USCC,
                    ICP,
                    POLICE,
                    CONAC,
                    SPONSOR,
                    OPERATOR,
                    ADDRESS,
                    PHONE,
                    HOURS,
                    POSTCODE,
                    PARENT,
                    MENU,
                    HOME,
                    LOGO,
                    MAP,
                    LOOK,
                    LINKS,
                    ENGLISH_NAME,
                    TRADITIONAL,
                    TRADITIONAL_WORDS,
                    OFFICE_PHONES,
                    INDEX_NUMBER,
                    PAGE_SIZE,
                    SEARCH_INDEX,
                    LIFECYCLE,
                    REQUIRE_REVIEW,
                    DIAGNOSTICS)
            .and(PublishingFields.TABLE);

    private SiteFields() {}

    /** Whether a text can be the public address of a site. */
    public static boolean isUrl(String text) {
        return URL_FORM.matcher(text).matches();
    }

    static Reference reference(YamlNode.Scalar scalar) {
        return new Reference(scalar.text(), scalar.at());
    }

    private static Optional<MenuItem> menuItem(FieldValues values) {
        return values.find(MENU_LINK).map(link -> new MenuItem(values.get(MENU_TITLE), reference(link)));
    }

    private static Optional<HomeBlock> homeBlock(FieldValues values) {
        return values.find(BLOCK_COLUMN)
                .map(column ->
                        new HomeBlock(reference(column), values.get(BLOCK_COUNT, SiteConfig.DEFAULT_BLOCK_COUNT)));
    }
}
