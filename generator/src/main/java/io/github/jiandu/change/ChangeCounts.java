package io.github.jiandu.change;

import io.github.jiandu.output.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many pages and attachments of a built site are not as they were in the former one, by their manifests alone;
 * {@link ChangeList} tells what a reader sees of it.
 *
 * @param added new ones
 * @param changed ones with other bytes, be it only in what surrounds a text
 * @param withdrawn ones that are gone
 */
public record ChangeCounts(int added, int changed, int withdrawn) {

    /** Counts; empty when there was no former site, or one whose manifest does not say what its pages are. */
    public static Optional<ChangeCounts> between(Path former, Path now) throws IOException {
        Optional<Manifest> before = Manifest.read(former);
        Optional<Manifest> after = Manifest.read(now);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        List<String> old = before.get().addresses();
        List<String> fresh = after.get().addresses();
        if (old == null || fresh == null) {
            return Optional.empty();
        }
        Map<String, String> digests = new HashMap<>();
        before.get().files().forEach(file -> digests.put(file.path(), file.sha256()));
        Set<String> kept = new HashSet<>(fresh);
        int withdrawn = (int) old.stream().filter(path -> !kept.contains(path)).count();
        kept.retainAll(new HashSet<>(old));
        int changed = (int) after.get().files().stream()
                .filter(file -> kept.contains(file.path()) && !file.sha256().equals(digests.get(file.path())))
                .count();
        return Optional.of(new ChangeCounts(fresh.size() - kept.size(), changed, withdrawn));
    }

    public boolean isNone() {
        return added + changed + withdrawn == 0;
    }
}
