package io.github.jiandu.cli;

import io.github.jiandu.Arguments;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.masking.MaskList;
import io.github.jiandu.masking.Masking;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code jiandu freeze} is told of personal data. */
final class MaskOptions {

    @Option(names = "--mask-personal", description = "遮盖身份证号、手机号、银行卡号。Mask ID, mobile and bank card numbers.")
    private boolean mask;

    @Option(
            names = "--mask",
            paramLabel = "LIST",
            description = "另要遮盖的文字和要保留的号码，一行一个。Words to mask and numbers to keep as well, a line each.")
    private @Nullable Path list;

    @Option(names = "--mask-by", paramLabel = "NAME", description = "遮盖的经办人，记入密封记录。Who masks, for the sealed log.")
    private @Nullable String by;

    @Option(
            names = "--mask-approval",
            paramLabel = "NO",
            description = "批准封存原件的文号；不写则不另存原件。Approval by which originals are kept under seal.")
    private @Nullable String approval;

    /** The order; null when nothing is to be masked. What is wrong with the list is reported. */
    @Nullable
    Masking masking(Diagnostics diagnostics) {
        if (!mask) {
            if (list != null || by != null || approval != null) {
                throw new Arguments.Unusable(
                        "--mask、--mask-by、--mask-approval 要与 --mask-personal 一起用",
                        "--mask, --mask-by and --mask-approval need --mask-personal");
            }
            return null;
        }
        MaskList words =
                list == null ? MaskList.EMPTY : MaskList.read(list, diagnostics).orElse(MaskList.EMPTY);
        return new Masking(words, stripped(by), stripped(approval));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
