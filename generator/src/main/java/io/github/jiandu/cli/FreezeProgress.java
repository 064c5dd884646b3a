package io.github.jiandu.cli;

import io.github.jiandu.freeze.FreezeRequest;
import java.io.PrintWriter;

/** How far a freeze is, how fast, and how long it still takes, on a terminal only: one line, written over. */
final class FreezeProgress implements FreezeRequest.Progress {

    private static final long EVERY = 500_000_000L;

    private final PrintWriter err;
    private String stage = "";
    private long start;
    private long last;

    private FreezeProgress(PrintWriter err) {
        this.err = err;
    }

    @SuppressWarnings("SystemConsoleNull") // null means no terminal up to Java 21, and this is Java 17
    static FreezeRequest.Progress to(PrintWriter err) {
        return System.console() == null ? (stage, done, all) -> {} : new FreezeProgress(err);
    }

    @Override
    public void at(String now, int done, int all) {
        long time = System.nanoTime();
        if (!now.equals(stage)) {
            stage = now;
            start = time;
            last = 0;
        }
        if (time - last < EVERY && (done < all || all == 0 && done > 0)) {
            return;
        }
        last = time;
        double seconds = Math.max(1e-3, (time - start) / 1e9);
        long rate = Math.round(done / seconds);
        String rest = done == 0 || done == all ? "" : ", 还要约 left " + Math.round((all - done) * seconds / done) + " s";
        String so = all > 0 ? " " + done + "/" + all : done > 0 ? " " + done : "";
        err.print(
                "\r… " + label(now) + so + (done == 0 ? "" : ", " + rate + "/s" + (all == 0 ? "" : rest)) + "        ");
        if (done == all) {
            err.println();
        }
        err.flush();
    }

    private static String label(String stage) {
        return switch (stage) {
            case "archive" -> "读出采集文件 archive";
            case "crawl" -> "抓取 crawl";
            case "inventory" -> "清点文件 files";
            case "look" -> "判定编码和网址 charsets and addresses";
            case "privacy" -> "查找个人信息 personal data";
            case "pages" -> "处理网页 pages";
            case "search" -> "建立检索 search";
            case "warc" -> "写 WARC";
            case "wacz" -> "写 WACZ";
            case "redirects" -> "写跳转规则 redirects";
            case "handover" -> "制作移交载体 media";
            case "bag" -> "写 BagIt 包 bag";
            default -> stage;
        };
    }
}
