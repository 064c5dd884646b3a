package io.github.jiandu.config;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses outside the site readers may be led to, and how. Sites of the government open at once (LINK-06), and so
 * does what the office has approved (LINK-01); before all others stands a page that says one is leaving (LINK-02).
 *
 * @param allowed hosts that the person in charge has approved
 * @param own hosts that are the site itself or its portal
 */
public record ForeignLinks(List<Allowed> allowed, List<String> own) {

    /** Whatever stands before the last {@code @} is a name to log in with, even if it looks like a host. */
    private static final Pattern HOST =
            Pattern.compile("(?:https?:)?//(?:[^/?#]*@)?([^/?#:@]+).*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final List<String> GOVERNMENT = List.of(".gov.cn", ".政务");

    /** Hosts that serve nothing but advertisements (PAGE-14). */
    private static final Set<String> ADVERTISERS = Set.of(
            "doubleclick.net",
            "googlesyndication.com",
            "googleadservices.com",
            "cpro.baidu.com",
            "pos.baidu.com",
            "mediav.com",
            "tanx.com",
            "gdt.qq.com",
            "e.qq.com",
            "union.sogou.com");

    /**
     * A host that was approved.
     *
     * @param host its name; those below it are included
     * @param approver 批准人
     * @param date 批准日期 {@code 2026-03-01}
     * @param notice whether a leaving notice is shown all the same
     */
    public record Allowed(String host, String approver, String date, boolean notice) {
        boolean covers(String other) {
            return isAtOrBelow(other, normal(host));
        }
    }

    /** How a link that leads out of the site is to be treated. */
    public enum Standing {
        /** Opens at once. */
        OPEN,
        /** Approved, but readers are told first. */
        NOTICE,
        /** Nobody approved it; readers are told first. */
        NOT_APPROVED,
        /** Advertising, which has no place here. */
        ADVERT
    }

    public ForeignLinks {
        allowed = List.copyOf(allowed);
        own = List.copyOf(own);
    }

    /** How a link to an address that begins with {@code http:}, {@code https:} or {@code //} is to be treated. */
    public Standing standing(String url) {
        String host = host(url);
        if (ADVERTISERS.stream().anyMatch(advertiser -> isAtOrBelow(host, advertiser))) {
            return Standing.ADVERT;
        }
        if (isGovernment(host) || own.stream().anyMatch(site -> isSameHost(site, host))) {
            return Standing.OPEN;
        }
        return allowed.stream()
                .filter(entry -> entry.covers(host))
                .findFirst()
                .map(entry -> entry.notice() ? Standing.NOTICE : Standing.OPEN)
                .orElse(Standing.NOT_APPROVED);
    }

    /** Whether a link may be made at all; what nobody approved is reported, and so is what may not. */
    public boolean admit(String url, Location at, Diagnostics diagnostics) {
        Standing standing = standing(url);
        if (standing == Standing.ADVERT) {
            diagnostics.report(Code.LINK_ADVERT, at, host(url));
        } else if (standing == Standing.NOT_APPROVED) {
            diagnostics.report(Code.LINK_NOT_APPROVED, at, host(url));
        }
        return standing != Standing.ADVERT;
    }

    /** Whether a page that says so stands before the address. */
    public boolean hasNotice(String url) {
        Standing standing = standing(url);
        return standing == Standing.NOTICE || standing == Standing.NOT_APPROVED;
    }

    /** Whether a host is one of the government's (LINK-06, DOM-01). */
    public static boolean isGovernment(String host) {
        String name = normal(host);
        return name.equals("gov.cn") || GOVERNMENT.stream().anyMatch(name::endsWith);
    }

    /** Whether two names are of the same host, however they are written. */
    public static boolean isSameHost(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /** The host of an address, in small letters; empty when it has none. */
    public static String host(String url) {
        // browsers take a backslash for a slash
        Matcher matcher = HOST.matcher(url.replace('\\', '/'));
        return matcher.matches() ? normal(matcher.group(1)) : "";
    }

    private static String normal(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        // Chinese names are written in two ways, which are the same
        return name.contains("xn--") ? IDN.toUnicode(name) : name;
    }

    private static boolean isAtOrBelow(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
