package io.github.jiandu.handover;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where the records come from and who archived them how (ARCH-07, AMD-03, AMD-04).
 *
 * @param siteName 网站名称
 * @param domain 网站域名, the old one even when cancelled
 * @param siteCode 政府网站标识码, or null when the site never had one
 * @param sponsor 主办单位
 * @param collected 采集时间
 * @param archived 归档时间
 * @param reason 归档原因
 * @param unit 归档单位
 * @param person 归档责任者
 * @param tool 采集工具及版本
 */
public record Provenance(
        String siteName,
        String domain,
        @Nullable String siteCode,
        String sponsor,
        OffsetDateTime collected,
        OffsetDateTime archived,
        Reason reason,
        String unit,
        String person,
        String tool) {

    /** Why a site is archived (ARCH-13). */
    public enum Reason {
        CLOSED("closed", "关停"),
        MOVED("moved", "迁移"),
        REDESIGNED("redesigned", "改版"),
        PERIODIC("periodic", "定期"),
        TOPIC("topic", "专题");

        private final String key;
        private final String chinese;

        Reason(String key, String chinese) {
            this.key = key;
            this.chinese = chinese;
        }

        public String key() {
            return key;
        }

        public String chinese() {
            return chinese;
        }
    }
}
