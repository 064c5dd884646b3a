package io.github.jiandu.freeze;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An old site with everything that goes wrong on old sites. All of it is invented. */
public final class TortureSite {

    public static final String URL = "http://www.qinglan.example/";

    static final Charset GBK = Charset.forName("GBK");

    private static final String CHINESE = "清岚县人民政府关于做好防汛工作的通知，各乡镇要落实责任，加强巡查，确保群众安全。";

    private final Path folder;

    private TortureSite(Path folder) {
        this.folder = folder;
    }

    /** Writes the site into a folder. */
    public static Path in(Path folder) {
        TortureSite site = new TortureSite(folder);
        site.charsets();
        site.names();
        site.links();
        site.hostile();
        site.frames();
        site.broken();
        site.ordinary();
        return folder;
    }

    private void charsets() {
        page("charset/gbk.htm", "gb2312", CHINESE, GBK);
        page("charset/lies.htm", "gb2312", CHINESE, StandardCharsets.UTF_8);
        page("charset/lies-too.htm", "utf-8", CHINESE, GBK);
        page("charset/silent.htm", null, CHINESE, GBK);
        page("charset/short.htm", null, "通知", GBK);
        page("charset/big5.htm", "big5", "雲溪鎮召開防汛工作會議", Charset.forName("Big5"));
        page("charset/utf16.htm", null, "\uFEFF" + CHINESE, StandardCharsets.UTF_16LE);
        file(
                "charset/utf16.htm",
                ("\uFEFF<html><head><title>宽</title></head><body><p>" + CHINESE + "</p></body></html>")
                        .getBytes(StandardCharsets.UTF_16LE));
        page("charset/bom.htm", "gb2312", "\uFEFF" + CHINESE, StandardCharsets.UTF_8);
        file(
                "charset/bom.htm",
                ("\uFEFF<html><head><meta charset=gb2312><title>标</title></head><body><p>" + CHINESE
                                + "</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] bad = html("gb2312", "<table><tr><td>甲X</td><td>" + CHINESE + "</td></tr></table>")
                .getBytes(GBK);
        for (int i = 0; i < bad.length; i++) {
            if (bad[i] == 'X') {
                bad[i] = (byte) 0xC4; // half a character before a tag
            }
        }
        file("charset/bad-byte.htm", bad);
        byte[] cut = html("gb2312", CHINESE).getBytes(GBK);
        file(
                "charset/cut.htm",
                java.util.Arrays.copyOf(cut, new String(cut, StandardCharsets.ISO_8859_1).indexOf("</body>") - 5));
        page("charset/euro.htm", "gb2312", "5 X", GBK);
        file("charset/euro.htm", replace(html("gb2312", "价格：X5 元").getBytes(GBK), 'X', (byte) 0x80));
        file("charset/nul.htm", replace(html("gb2312", "前X后").getBytes(GBK), 'X', (byte) 0));
    }

    private void names() {
        page("names/Index.htm", "gb2312", "大写", GBK);
        page("names/index.htm", "gb2312", "小写", GBK);
        page("names/list.asp?id=1&page=2", "gb2312", "列表一", GBK);
        page("names/list.asp@id=3.html", "gb2312", "列表三", GBK);
        page("names/con.htm", "gb2312", "保留名", GBK);
        page("names/end.htm.", "gb2312", "点结尾", GBK);
        page("names/政务.htm", "gb2312", "中文名", GBK);
        page("names/100%.htm", "gb2312", "百分号", GBK);
        page("names/页眉.htm", "gb2312", "两可", GBK);
        raw("names/%D5%FE%B2%DF.htm", html("gb2312", "国标文件名").getBytes(GBK)); // 政策 in GBK
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            name.append("%C0%CF"); // 老: 240 bytes in GBK, 360 in UTF-8
        }
        raw("names/" + name + ".htm", html("gb2312", "长文件名").getBytes(GBK));
        file(
                "names/links.htm",
                html(
                                "gb2312",
                                "<a id=a href='INDEX.htm'>甲</a><a id=b href='list.asp?id=1&amp;page=2'>乙</a>"
                                        + "<a id=c href='list.asp?id=3'>丙</a><a id=d href='%D5%FE%CE%F1.htm'>丁</a><a id=e href='政务.htm'>戊</a>"
                                        + "<a id=f href='%E6%94%BF%E5%8A%A1.htm'>己</a><a id=g href='政策.htm'>庚</a><a id=h href='con.htm'>辛</a>"
                                        + "<a id=l href='%D2%B3%C3%BC.htm'>丑</a><a id=i href='list.asp?id=9'>壬</a><a id=j href='100%25.htm'>癸</a><a id=k href='list.asp?id=1&page=2&jsessionid=ABC'>子</a>")
                        .getBytes(GBK));
    }

    private void links() {
        page("a/b/c.htm", "gb2312", "深处", GBK);
        file("pic/p.gif", new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'});
        file("doc/t.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        file(
                "links.htm",
                html(
                                "gb2312",
                                "<a id=own href='http://qinglan.example/a/b/c.htm#x'>甲</a><a id=https href='HTTPS://WWW.QINGLAN.EXAMPLE/a/b/c.htm'>乙</a>"
                                        + "<a id=back href='a\\b\\c.htm'>丙</a><a id=root href='/a/b/c.htm'>丁</a><a id=dead href='no/such.htm'>戊</a>"
                                        + "<a id=far href='http://other.example/x' title='旧'>己</a><a id=mail href='mailto:a@qinglan.example'>庚</a>"
                                        + "<a id=same href='#top'>辛</a><a id=folder href='names/'>壬</a><a id=doc href='doc/t.doc'>癸</a>"
                                        + "<a id=js href=\"javascript:window.open('a/b/c.htm')\">子</a><a id=void href='javascript:void(0)'>丑</a>"
                                        + "<a id=click href='#' onclick=\"window.open('a/b/c.htm','','width=1')\">寅</a>"
                                        + "<a id=hidden-scheme href='java&#10;script&colon;alert(1)'>卯</a><a id=climb href='../../etc/passwd'>辰</a>"
                                        + "<img id=disk src='file:///E|/web/qinglan/pic/p.gif'><img id=win src='C:\\web\\pic\\p.gif'><img id=gone src=pic/no.gif alt=图>"
                                        + "<img id=counter src='http://count.example/c.gif?1'><table background='pic/p.gif'><tr><td background=http://x.example/b.gif>格</td></tr></table>"
                                        + "<p id=css style=\"background:url('pic/p.gif');width:expression(alert(1))\">样式</p>"
                                        + "<p id=bad style='background:url(http://x.example/y.gif)'>样式</p>")
                        .getBytes(GBK));
        file(
                "style.css",
                "@charset \"gb2312\";\n@import url(http://x.example/a.css);\n/* 样式 */ body{background:url(pic/p.gif)} p{behavior:url(x.htc)} i{background:url(no.gif)}\n"
                        .getBytes(GBK));
        file(
                "based.htm",
                html("gb2312", "<a id=own href='b/c.htm'>甲</a><a id=frag href='#x'>乙</a>")
                        .replace("<title>", "<base href='http://www.qinglan.example/a/' target=_top><title>")
                        .getBytes(GBK));
        file(
                "away.htm",
                html("gb2312", "<a id=out href='c.htm'>甲</a>")
                        .replace("<title>", "<base href='http://elsewhere.example/'><title>")
                        .getBytes(GBK));
        file("refresh/index.htm", refresh("../a/b/c.htm").getBytes(GBK));
        file(
                "refresh/script.htm",
                html(
                                "gb2312",
                                "<script language=javascript>\n<!--\nwindow.location.href = '../a/b/c.htm';\n//-->\n</script>")
                        .getBytes(GBK));
        file("refresh/x.htm", refresh("y.htm").getBytes(GBK));
        file("refresh/y.htm", refresh("x.htm").getBytes(GBK));
        file("refresh/self.htm", refresh("self.htm").getBytes(GBK));
        file("refresh/out.htm", refresh("http://other.example/").getBytes(GBK));
    }

    private void hostile() {
        file(
                "hostile.htm",
                html(
                                "gb2312",
                                "<p id=shown>正文</p><script>document.title='ran';new Image().src='http://evil.example/1'</script>"
                                        + "<script src=http://evil.example/x.js></script><SCRIPT LANGUAGE=VBScript>MsgBox 1</SCRIPT><img src=x onerror=\"document.title='ran'\">"
                                        + "<svg><script>document.title='ran'</script><a xlink:href='http://evil.example/'>x</a></svg><svg/onload=\"document.title='ran'\">"
                                        + "<iframe src='javascript:top.document.title=1'></iframe><iframe srcdoc='<script>top.document.title=1</script>'></iframe>"
                                        + "<iframe src=http://evil.example/ width=0 height=0></iframe><iframe src=http://video.example/v></iframe>"
                                        + "<div style='display:none'>说明<a href='http://spam.example/1'>暗链一</a></div>"
                                        + "<div style='position:absolute;left:-9999px'><a href='http://spam.example/2'>暗链二</a><a href='links.htm'>内链</a></div>"
                                        + "<div id=hid><a href='http://spam.example/3'>暗链三</a></div><script>document.getElementById('hid').style.display='none'</script>"
                                        + "<script>document.write('<div style=\"display:none\">')</script><a href='http://spam.example/4'>暗链四</a><script>document.write('</div>')</script>"
                                        + "<div style='display:none'><a href='http://www.other.gov.cn/'>上级</a></div><marquee height=1 width=1><a href='http://spam.example/5'>暗链五</a></marquee>"
                                        + "<form action='http://evil.example/post' method=post onsubmit='return x()'><input name=q value=1><input type=submit></form>"
                                        + "<table><form action=s.asp><tr><td><input name=a></td></tr></form></table>"
                                        + "<object classid='clsid:D27CDB6E' codebase='http://dl.example/swf.cab'><param name=movie value='m.swf'><embed src='m.swf'></object>"
                                        + "<applet code=X.class>没有 Java</applet><embed src='song.mid'><bgsound src='bg.mid'>"
                                        + "<noscript>请启用<img src='http://count.example/n.gif'><b id=nos>脚本</b></noscript>"
                                        + "<!--[if IE]><script>alert(1)</script><![endif]--><a href='data:text/html,<script>alert(1)</script>'>数据</a>"
                                        + "<button formaction='http://evil.example/'>按钮</button><a ping='http://evil.example/' href='links.htm'>探针</a>"
                                        + "<link rel=stylesheet href='http://evil.example/x.css'><link rel=stylesheet href=style.css>"
                                        + "<meta http-equiv=refresh content='0;url=http://evil.example/'><style>@import 'http://evil.example/y.css';b{background:url(javascript:alert(1))}</style>"
                                        + "<img srcset='http://evil.example/2x.gif 2x' src=pic/p.gif><video src='http://evil.example/v.mp4' poster='http://evil.example/p.gif'></video>"
                                        + "<select onchange='location=this.value'><option value='links.htm'>跳转</option></select><p id=last>结尾</p>")
                        .replace("<body>", "<body onload=\"document.title='ran'\">")
                        .getBytes(GBK));
        file("evil.js", "document.title='ran'".getBytes(StandardCharsets.UTF_8));
        file("setup.exe", "MZ and so on".getBytes(StandardCharsets.UTF_8));
        file("data/site.mdb", "database".getBytes(StandardCharsets.UTF_8));
        file("conn.asp", "<%@ Language=VBScript %><% pwd=\"secret\" %>".getBytes(StandardCharsets.UTF_8));
        file("Thumbs.db", new byte[10]);
        file("picture.htm", new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0});
    }

    private void frames() {
        file(
                "frames/index.htm",
                "<html><frameset cols=100,*><frame src=menu.htm name=menu><frame src=main.htm name=main></frameset><head><title>框架</title></head></html>"
                        .getBytes(GBK));
        file(
                "frames/menu.htm",
                html("gb2312", "<a href='main.htm' target=main>菜单</a>").getBytes(GBK));
        file("frames/main.htm", html("gb2312", "框架里的正文" + CHINESE).getBytes(GBK));
        file(
                "frames/loop1.htm",
                "<frameset rows='50%,*'><frame src=loop2.htm><frame src=main.htm></frameset>".getBytes(GBK));
        file("frames/loop2.htm", "<frameset rows='50%,*'><frame src=loop1.htm><frame src=gone.htm>".getBytes(GBK));
        file(
                "frames/self.htm",
                html("gb2312", "<iframe src=self.htm></iframe><iframe src=nothere.htm></iframe>")
                        .getBytes(GBK));
        file("frames/far.htm", "<frameset><frame src='http://other.example/'></frameset>".getBytes(GBK));
    }

    private void broken() {
        file(
                "broken/deep.htm",
                html("gb2312", "<table><tr><td>".repeat(20_000) + "最里" + "</td></tr></table>".repeat(20_000))
                        .getBytes(GBK));
        file("broken/comment.htm", html("gb2312", "前<!-- 没有结束 <p>后").getBytes(GBK));
        file(
                "broken/tag.htm",
                html("gb2312", "前")
                        .replace("</body></html>", "<a href=\"no end")
                        .getBytes(GBK));
        file(
                "broken/script.htm",
                html("gb2312", "前<script>document.title='ran'").getBytes(GBK));
        file("broken/nobody.htm", "<title>没有正文标签</title>只有文字".getBytes(GBK));
        file("broken/text.htm", "只有文字，没有标签".getBytes(GBK));
        file("broken/empty.htm", new byte[0]);
        file(
                "broken/attributes.htm",
                html("gb2312", "<p " + "onclick=x() ".repeat(3000) + ">多</p>").getBytes(GBK));
        file(
                "broken/entity.xhtml",
                ("<?xml version=\"1.0\" encoding=\"gb2312\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>实体</title></head><body><p>&x;文字</p></body></html>")
                        .getBytes(GBK));
        file(
                "broken/quotes.htm",
                html("gb2312", "<p title='a\"b'>引号</p><a href=\"no.htm\" title='旧\"标题'>死</a>")
                        .getBytes(GBK));
    }

    private void ordinary() {
        StringBuilder list = new StringBuilder("<ul>");
        for (int i = 0; i < 300; i++) {
            String page = "news/" + (i % 10) + "/n" + i + ".htm";
            list.append("<li><a href='").append(page).append("'>第").append(i).append("条</a>");
            file(
                    page,
                    html(
                                    "gb2312",
                                    "<p>第" + i + "条：" + CHINESE + "</p><a href='../../index.htm'>首页</a><a href='n"
                                            + (i + 10) + ".htm'>下一条</a>" + "<img src=../../pic/p.gif width=1 height=1>")
                            .getBytes(GBK));
        }
        file(
                "index.htm",
                html(
                                "gb2312",
                                "首页" + list + "</ul>"
                                        + "<a href=links.htm>链接</a><a href=hostile.htm>敌意</a><a href=frames/index.htm>框架</a>")
                        .getBytes(GBK));
    }

    private static String refresh(String to) {
        return "<html><head><meta http-equiv=\"Refresh\" content=\"0; URL=" + to
                + "\"><title>跳转</title></head><body></body></html>";
    }

    private void page(String path, @Nullable String charset, String text, Charset encoding) {
        file(path, html(charset, "<p>" + text + "</p>").getBytes(encoding));
    }

    private static String html(@Nullable String charset, String body) {
        return "<html>\n<head>"
                + (charset == null
                        ? ""
                        : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\">")
                + "<title>题目</title></head>\n<body>" + body + "</body></html>";
    }

    private static byte[] replace(byte[] bytes, char from, byte to) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == from ? to : bytes[i];
        }
        return bytes;
    }

    private void file(String path, byte[] bytes) {
        write(folder.resolve(path), bytes);
    }

    /** A file whose name is bytes, percent-encoded. */
    private void raw(String escaped, byte[] bytes) {
        write(Path.of(URI.create(folder.toUri() + escaped)), bytes);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
