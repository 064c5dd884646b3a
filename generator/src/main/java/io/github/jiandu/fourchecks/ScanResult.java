package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a virus scanner wrote. Two forms are understood: lines {@code path: name FOUND} with a summary {@code Infected
 * files: 0}, as ClamAV writes them, and a line in Chinese that counts, such as {@code 感染文件：0}. Of other forms only
 * the digest goes on record, for a person to look at.
 */
final class ScanResult {

    private static final long LARGEST = 64L << 20;
    private static final Pattern FOUND = Pattern.compile("(.+?): (.+) FOUND\\s*");
    private static final Pattern COUNT = Pattern.compile(
            "(?i).{0,20}?(?:infected files|threats found|(?:感染|染毒|病毒|威胁|风险|木马)[^0-9:：]{0,12})\\s*[:：]\\s*(\\d+).*");

    private ScanResult() {}

    /** Reports what was found; a line for the report about what was read, empty when there was nothing. */
    static String read(@Nullable Path file, Findings findings) {
        if (file == null) {
            findings.report(Code.FOUR_CHECKS_NO_SCAN, ".");
            return "";
        }
        String name = String.valueOf(file.getFileName());
        findings.checked(CheckItem.VIRUSES);
        try {
            if (Files.size(file) > LARGEST) {
                findings.report(Code.FOUR_CHECKS_SCAN_UNCLEAR, name);
                return name;
            }
            byte[] bytes = Files.readAllBytes(file);
            read(name, text(bytes), findings);
            return name + "，SHA-256 " + Algorithm.SHA256.hex(bytes);
        } catch (IOException e) {
            findings.report(Code.FOUR_CHECKS_UNREADABLE, name, SystemMessages.of(e));
            return name;
        }
    }

    private static String text(byte[] bytes) {
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("GB18030"));
    }

    private static void read(String name, String text, Findings findings) throws IOException {
        boolean counted = false;
        boolean infected = false;
        BufferedReader lines = new BufferedReader(new StringReader(text));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String start = line.length() > 4000 ? line.substring(0, 4000) : line;
            Matcher found = FOUND.matcher(start);
            Matcher count = COUNT.matcher(start);
            if (found.matches()) {
                infected = true;
                findings.report(Code.FOUR_CHECKS_INFECTED, name, found.group(1), found.group(2));
            } else if (count.matches()) {
                counted = true;
                if (!count.group(1).matches("0+")) {
                    infected = true;
                    findings.report(Code.FOUR_CHECKS_INFECTED, name, start.strip(), count.group(1));
                }
            }
        }
        if (!counted && !infected) {
            findings.report(Code.FOUR_CHECKS_SCAN_UNCLEAR, name);
        }
    }
}
