package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.handover.Layout;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four checks of a hand-over (四性检测, FOUR-01 to FOUR-05), written by whomever.
 *
 * <pre>
 * FourChecks.check(ChecksRequest.of(Path.of("handover"), Side.RECEIVER, day)).passed()
 * </pre>
 */
public final class FourChecks {

    private static final Pattern MEDIUM = Pattern.compile(Layout.MEDIUM + "(\\d{1,6})");
    private static final Pattern ITEM = Pattern.compile("(.*) (\\d{1,9})");

    private FourChecks() {}

    /** Looks at a medium, or at all media in a folder. What is wrong stands in the report; nothing is thrown for it. */
    public static ChecksReport check(ChecksRequest request) throws IOException {
        Findings findings = new Findings();
        List<ChecksReport.MediumFacts> facts = new ArrayList<>();
        Map<String, String> items = new HashMap<>();
        Set<String> registered = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Map<String, Path> media = media(request.folder());
        for (Map.Entry<String, Path> medium : media.entrySet()) {
            MediumCheck check = new MediumCheck(medium.getValue(), medium.getKey(), request, findings);
            ChecksReport.MediumFacts found = check.check();
            facts.add(found);
            seen.add(found.number());
            registered.addAll(check.registered().numbers());
            check.itemNumbers().forEach((number, file) -> {
                if (items.putIfAbsent(number, file) != null) {
                    findings.report(Code.FOUR_CHECKS_NUMBER_TWICE, file, "件号", number);
                }
            });
        }
        boolean all = seen.containsAll(registered);
        registered.stream()
                .filter(number -> !seen.contains(number))
                .forEach(number -> findings.report(Code.FOUR_CHECKS_MEDIUM, Layout.REGISTER_XML, number));
        if (!registered.isEmpty()) {
            findings.checked(CheckItem.MEDIA);
        }
        items(items, all, findings);
        String scan = ScanResult.read(request.scanResult(), findings);
        return new ChecksReport(request.side(), request.day(), facts, scan, findings.outcomes());
    }

    /** Media by what stands before their paths in findings. */
    private static Map<String, Path> media(Path folder) throws IOException {
        TreeMap<Integer, String> numbered = new TreeMap<>();
        boolean isMedium = Files.exists(FileNames.resolve(folder, Layout.DESCRIPTION), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(FileNames.resolve(folder, Layout.RECORDS), LinkOption.NOFOLLOW_LINKS);
        if (!isMedium) {
            try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                for (Path child : children) {
                    Matcher name = MEDIUM.matcher(FileNames.of(child));
                    if (name.matches() && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                        numbered.put(Integer.valueOf(name.group(1)), FileNames.of(child));
                    }
                }
            }
        }
        Map<String, Path> media = new java.util.LinkedHashMap<>();
        numbered.values().forEach(name -> media.put(name + "/", FileNames.resolve(folder, name)));
        if (media.isEmpty()) {
            media.put("", folder);
        }
        return media;
    }

    /** 件号 run without gaps in each year and retention; from 1, when all media are there. */
    private static void items(Map<String, String> items, boolean all, Findings findings) {
        TreeMap<String, TreeMap<Integer, String>> groups = new TreeMap<>();
        items.forEach((number, file) -> {
            Matcher matcher = ITEM.matcher(number);
            if (matcher.matches()) {
                groups.computeIfAbsent(matcher.group(1), any -> new TreeMap<>())
                        .put(Integer.valueOf(matcher.group(2)), file);
            }
        });
        groups.forEach((group, numbers) -> {
            int expected = all ? 1 : numbers.firstKey();
            for (Map.Entry<Integer, String> number : numbers.entrySet()) {
                findings.checked(CheckItem.NUMBERS);
                if (number.getKey() != expected) {
                    findings.report(Code.FOUR_CHECKS_GAP, number.getValue(), group + "件号", expected, number.getKey());
                }
                expected = number.getKey() + 1;
            }
        });
    }
}
