package io.github.jiandu.config;

import io.github.jiandu.field.FieldType;
import io.github.jiandu.field.FieldTypes;
import java.util.regex.Pattern;

/** The numbers that offices give a site, in the forms that the footer may show (section 6.2 of the rules). */
final class SiteNumbers {

    /** One character for each province, as on number plates. */
    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";

    /**
     * FOOT-05: number of the site with {@code -n}, or of its owner without, which 广东 asks for (FOOT-06); older ones have
     * 字 or 字第.
     */
    static final FieldType<String> ICP = FieldTypes.pattern(
            "ICP备案号", Pattern.compile(PROVINCE + "ICP备(?:字第?)?\\d{4,10}号(?:-\\d{1,3})?"), "浙ICP备00000000号-1");

    /** FOOT-07. */
    static final FieldType<String> POLICE =
            FieldTypes.pattern("公安备案号", Pattern.compile(PROVINCE + "公网安备 ?\\d{14}号"), "浙公网安备00000000000000号");

    /** FOOT-08: what stands behind {@code id=} in the address of the certificate. */
    static final FieldType<String> CONAC =
            FieldTypes.pattern("标识编号（32位）", Pattern.compile("[0-9A-Fa-f]{32}"), "00000000000000000000000000000000");

    private SiteNumbers() {}
}
