package io.github.jiandu.freeze;

import java.util.Locale;

/**
 * What can be lost, left out or changed when an old site is frozen. The report has a line for each, never silence.
 */
public enum Loss {
    UNREADABLE(true, "文件读不出", "files that could not be read"),
    TOO_LARGE(true, "网页太大，没有收入", "pages too large to be taken"),
    UNDECODABLE(true, "有字节读不出是什么字，原样保留", "bytes that mean nothing, kept as they are"),
    WRITTEN_TEXT(true, "脚本写出的内容没有了", "text written by script"),
    FRAME_MISSING(true, "框架里的网页没有保存", "frames whose page was not saved"),
    FRAME_FOREIGN(true, "框架里是别的网站，已去掉", "frames with other sites' pages, taken out"),
    PLUGIN(true, "动画、控件、播放器不能再用", "Flash, ActiveX and players"),
    SERVER_FILE(true, "服务器程序或数据库，没有收入", "programs and databases of the server, left out"),
    EXECUTABLE(true, "可执行文件，没有收入", "programs, left out"),
    TAG_CUT(true, "网页末尾残缺", "pages that end within a tag"),
    STYLE_TOO_LARGE(true, "样式太大，没有收入", "styles too large to be taken"),
    RECORD_DAMAGED(true, "采集文件里的记录残缺、损坏或读不出", "records of the archive that are cut, damaged or unreadable"),
    ANSWER_CUT(true, "没有收完的文件", "files that were not received whole"),
    ANSWER_FAILED(true, "抓取时服务器没有答复的网址", "addresses at which the server did not answer"),
    ROBOTS(true, "按 robots.txt 的要求没有抓取的网址", "addresses not asked for, as robots.txt wishes"),
    CRAWL_LIMIT(true, "抓取到了上限，还有网址没有抓", "addresses beyond the limits of the crawl"),
    WRITTEN_SAVED(false, "脚本写出的内容，已写进网页", "text written by script, now in the page"),
    WRITTEN_CLOCK(false, "脚本写出的时钟等内容，已去掉", "clocks and the like written by script"),
    LINK_DEAD(false, "站内链接的目标没有保存，已改为文字", "dead internal links, now text"),
    PICTURE_MISSING(false, "图片没有保存", "pictures that were not saved"),
    FILE_MISSING(false, "样式等文件没有保存", "style sheets and the like that were not saved"),
    LINK_EXTERNAL(false, "站外链接，已停用", "links to other sites, now text"),
    SCRIPT(false, "脚本，已去掉", "scripts, taken out"),
    SCRIPT_FILE(false, "脚本文件，没有收入", "script files, left out"),
    HANDLER(false, "点击等动作的脚本，已去掉", "event handlers, taken out"),
    SCRIPT_LINK(false, "靠脚本打开的链接，已停用", "links by script, now text"),
    SCRIPT_LINK_SAVED(false, "靠脚本打开的链接，已改为普通链接", "links by script, now plain links"),
    JUMP_MENU(false, "下拉跳转菜单，已停用", "jump menus, disabled"),
    FORM(false, "表单，已停用", "forms, disabled"),
    HIDDEN_LINK(false, "暗链，已删除", "hidden links to other sites, deleted"),
    HIDDEN_FRAME(false, "隐藏的外部框架，已删除", "hidden frames with other sites' pages, deleted"),
    LOAD_FOREIGN(false, "从别的网站加载的文件，已去掉", "files loaded from other sites, taken out"),
    FRAME_LOOP(false, "框架互相嵌套，已断开", "frames within themselves, cut"),
    REFRESH(false, "自动跳转，已去掉或改为链接", "automatic moves to other pages"),
    REFRESH_LOOP(false, "自动跳转绕圈，已断开", "automatic moves in circles, cut"),
    BASE(false, "网页设了基准地址，链接已照此换算", "base addresses, worked into the links"),
    STYLE(false, "样式里的脚本或外部文件，已去掉", "scripts and foreign files in styles, taken out"),
    COMMENT(false, "只给旧浏览器看的条件注释，已去掉", "conditional comments, taken out"),
    META(false, "网页头部的指令，已去掉", "instructions in the head, taken out"),
    NOSCRIPT(false, "停用脚本时的内容，已直接显示", "content for browsers without script, now shown"),
    NUL(false, "空字符", "NUL bytes"),
    ENTITY(false, "文件头的实体声明，已去掉", "declarations of entities, taken out"),
    TAG_CROWDED(false, "标签的属性太多，多出的已去掉", "tags with too many attributes"),
    CHARSET(false, "编码与声明不符或没有声明，已判定", "charsets that were judged against or without a declaration"),
    KIND(false, "文件内容与扩展名不符", "files that are not what their name says"),
    NAME(false, "文件名已改", "files under another name"),
    NAME_ENCODING(false, "文件名不是 UTF-8，已判定", "file names that are not UTF-8"),
    HOUSEKEEPING(false, "抓取工具或系统的文件，没有收入", "files of tools and systems, left out"),
    WITHHELD(false, "有个人信息，按清单没有收入", "left out for personal data, as the list says"),
    SYMBOLIC_LINK(false, "快捷方式（符号链接），没有收入", "symbolic links, left out"),
    SPECIAL_FILE(false, "设备等特殊文件，没有收入", "special files, left out"),
    UNREACHABLE(false, "从首页点不到的网页", "pages that no link leads to from the home page"),
    RECORD_ODD(false, "采集文件里不合规定之处，内容照常收入", "oddities of the archive, whose content was taken nevertheless"),
    SEVERAL_VERSIONS(
            false, "同一网址采集过几次、内容不同，用了最后一次", "addresses captured several times with different content, the last taken"),
    OTHER_HOST(false, "别的网站的网页和文件，没有收入", "pages and files of other sites, left out"),
    MOVED_AWAY(false, "转到别的网站的网址", "addresses that lead to other sites"),
    MOVED_NOWHERE(false, "转到没有保存的网页的网址", "addresses that lead to what was not saved"),
    ANSWER_MISSING(false, "服务器说没有或出错的网址", "addresses that the server did not have"),
    SOFT_MISSING(false, "能打开、内容却说“网页不存在”的网页", "pages that say there is no such page"),
    CRAWL_TRAP(false, "没有尽头的网址（日历、越来越长的路径），只抓了一部分", "addresses without end, asked for in part"),
    FORMER_BANNER(false, "以前归档时的提示，已换成这一次的", "banners of a former archiving, replaced"),
    ADDRESS(false, "原网址从痕迹中找回", "addresses recovered from traces"),
    MORE(false, "同类情况太多，余下的只计数", "more of the same, only counted");

    private final boolean losing;
    private final String chinese;
    private final String english;

    Loss(boolean losing, String chinese, String english) {
        this.losing = losing;
        this.chinese = chinese;
        this.english = english;
    }

    /** The name in reports: small letters and {@code -}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether pages or text are gone, so that somebody must agree to it before the copy is sealed. */
    public boolean isLosing() {
        return losing;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
