package io.github.jiandu.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as old pages write them, rules for robots, and addresses that grow. */
class AddressTest {

    private static Address address(String text) {
        return Objects.requireNonNull(Address.parse(text), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                "a.htm http://www.qinglan.example/x/a.htm",
                "/a.htm http://www.qinglan.example/a.htm",
                "../../../a.htm http://www.qinglan.example/a.htm",
                "./y/../a.htm#k http://www.qinglan.example/x/a.htm",
                "..\\a.htm http://www.qinglan.example/a.htm",
                "?id=2 http://www.qinglan.example/x/p.asp?id=2",
                "# http://www.qinglan.example/x/p.asp?id=1",
                "//h.example http://h.example/",
                "HTTP://H.example:80/%7ea http://h.example/%7ea",
                "https://h.example:443/ https://h.example/",
                "http://h.example:8080 http://h.example:8080/",
                "http:\\\\h.example\\a http://h.example/a",
                "a|b[1].htm http://www.qinglan.example/x/a%7Cb%5B1%5D.htm",
                "100%.htm http://www.qinglan.example/x/100%25.htm",
                "a?b=http://c/d?e http://www.qinglan.example/x/a?b=http://c/d?e",
                "%2e%2e/a http://www.qinglan.example/a",
                ". http://www.qinglan.example/x/",
                ".. http://www.qinglan.example/",
            })
    void linksAreResolvedAsBrowsersDo(String link, String expected) {
        Address found = Address.resolve(address("http://www.qinglan.example/x/p.asp?id=1"), link);
        assertThat(found).hasToString(expected);
        assertThat(URI.create(expected)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@b.example",
                "javascript:x()",
                "ftp://h.example/",
                "file:///E|/a.htm",
                "http://",
                "http://a b/",
                "http://u:p@h.example/",
                "http://h.example:99999/",
                "http://h.example:0/",
                "data:text/html,x",
                "about:blank",
                "http:///a",
                "http://\u4E91.example/",
                "tel:110"
            })
    void whatLeadsElsewhereIsNoAddress(String link) {
        assertThat(Address.resolve(address("http://www.qinglan.example/"), link))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/%d5%fe,http://A.example:80/%D5%FE",
        "http://a.example/~x,http://a.example/%7Ex",
        "http://a.example/a?,http://a.example/a",
        "http://a.example/a.jsp;jsessionid=12AB?x=1,http://a.example/a.jsp?x=1",
        "http://a.example/a.php?PHPSESSID=1&x=1,http://a.example/a.php?x=1",
        "http://a.example/(S(abcdefghij0123456789abcd))/a.aspx,http://a.example/a.aspx",
        "http://a.example/a?sid=0123456789abcdef0123456789abcdef&x=1,http://a.example/a?x=1",
    })
    void theseAreTheSame(String one, String other) {
        assertThat(address(one).key()).isEqualTo(address(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/%D5%FE,http://a.example/%E6%94%BF",
        "http://a.example/a?s=1,http://a.example/a?s=2",
        "http://a.example/a,http://a.example/A",
        "http://a.example/a?x=1&y=2,http://a.example/a?x=1",
        "http://a.example/a%2Fb,http://a.example/a/b",
    })
    void theseAreNot(String one, String other) {
        assertThat(address(one).key()).isNotEqualTo(address(other).key());
    }

    @Test
    void whatGrowsIsSeen() {
        for (String path : new String[] {"/a/a/a/", "/x/a/b/a/b/a/b/c.htm", "/1/1/1/1/1/", "/" + "ab".repeat(900)}) {
            assertThat(Shapes.grows(address("http://h.example" + path)))
                    .as(path)
                    .isTrue();
        }
        for (String path :
                new String[] {"/a/a/b.htm", "/2004/08/08/08.htm", "/1/1/1/1.htm", "/a/b/a/b/c", "/?a=1&a=2", "/?x"}) {
            assertThat(Shapes.grows(address("http://h.example" + path)))
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void rulesForRobots() {
        Robots robots = Robots.parse("""
                # old\r
                User-Agent: other\r
                Disallow: /\r

                User-agent: a
                User-agent: *
                Disallow: /x
                Allow: /x/y
                Disallow: /*?
                Disallow: /end$
                Crawl-delay: 2
                Disallow:
                """);
        assertThat(robots.allows("/")).isTrue();
        assertThat(robots.allows("/x/a")).isFalse();
        assertThat(robots.allows("/x/y/z")).isTrue();
        assertThat(robots.allows("/a?b")).isFalse();
        assertThat(robots.allows("/end")).isFalse();
        assertThat(robots.allows("/ending")).isTrue();
        assertThat(robots.delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(Robots.parse("""
                                User-agent: *
                                Disallow: /
                                User-agent: jiandu-crawl
                                Allow: /
                                Crawl-delay: 999
                                """).allows("/a")).isTrue();
        assertThat(Robots.parse("<html>no such page</html>").allows("/a")).isTrue();
        assertThat(Robots.parse("User-agent: *\nDisallow: /" + "*a".repeat(2000))
                        .allows("/" + "a".repeat(3000)))
                .isFalse();
        assertThat(Robots.NONE.allows("/")).isFalse();
    }
}
