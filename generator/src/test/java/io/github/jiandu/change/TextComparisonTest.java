package io.github.jiandu.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.change.TextChange.Kind;
import io.github.jiandu.change.TextChange.Piece;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes are told as a reader would tell them. */
class TextComparisonTest {

    @Test
    void aFigureIsChangedWhole() {
        assertThat(told("收费为每度电0.9元。", "收费为每度电0.8元。")).isEqualTo("收费为每度电[-0.9-]{+0.8+}元。");
        assertThat(told("共1,200人参加。", "共1,300人参加。")).isEqualTo("共[-1,200-]{+1,300+}人参加。");
        assertThat(told("请拨打 Hotline 电话。", "请拨打 Hotlines 电话。")).isEqualTo("请拨打 [-Hotline-]{+Hotlines+} 电话。");
    }

    @Test
    void onlyTheSentenceThatChangedIsLookedInto() {
        assertThat(told("一、领取条件不变。二、请于周五前领取。三、带好证件。", "一、领取条件不变。二、请于周六前领取。三、带好证件。"))
                .isEqualTo("一、领取条件不变。二、请于周[-五-]{+六+}前领取。三、带好证件。");
        assertThat(told("今天放假。请关好门窗。", "今天放假。请关好门窗。注意防火。")).isEqualTo("今天放假。请关好门窗。{+注意防火。+}");
        assertThat(told("他说：“好。”大家都走了。", "他说：“不好。”大家都走了。")).isEqualTo("他说：“{+不+}好。”大家都走了。");
    }

    @Test
    void whatHasLittleInCommonIsReplacedWhole() {
        assertThat(told("明天上午在镇政府开会。", "防汛物资已经全部到位。")).isEqualTo("[-明天上午在镇政府开会。-]{+防汛物资已经全部到位。+}");
    }

    @Test
    void paragraphsComeGoAndStayInTheirPlace() {
        TextChange change = TextComparison.of("甲段。\n乙段。\n丙段。", "甲段。\n丙段。\n丁段。");
        assertThat(change.places()).hasSize(2);
        assertThat(change.places().get(0).after()).isEqualTo("甲段。");
        assertThat(change.places().get(0).pieces()).containsExactly(new Piece(Kind.REMOVED, "乙段。"));
        assertThat(change.places().get(1).after()).isEqualTo("丙段。");
        assertThat(change.places().get(1).pieces()).containsExactly(new Piece(Kind.ADDED, "丁段。"));
        assertThat(TextComparison.of("", "甲。").places().get(0).after()).isNull();
    }

    /** Whatever is compared, both texts can be read from the answer. */
    @Test
    void bothTextsAreInTheAnswer() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            String former = random(random);
            String now = random(random);
            TextChange change = TextComparison.of(former, now);
            for (TextChange.Place place : change.places()) {
                String before = joined(place, Kind.REMOVED);
                String after = joined(place, Kind.ADDED);
                assertThat(former.replace("\n", "")).contains(before.replace("\n", ""));
                assertThat(now.replace("\n", "")).contains(after.replace("\n", ""));
            }
            assertThat(change.isEmpty()).isEqualTo(former.equals(now));
        }
    }

    @Test
    void charactersOfTwoUnitsAndMarksStayWhole() {
        assertThat(told("姓名：𠮷田三郎，现住本村。", "姓名：𠮸田三郎，现住本村。")).isEqualTo("姓名：[-𠮷-]{+𠮸+}田三郎，现住本村。");
        assertThat(told("写作e的字。", "写作e\u0301的字。")).isEqualTo("写作[-e-]{+e\u0301+}的字。");
    }

    @Test
    void aLongTextIsComparedByParagraphAndSaysSo() {
        String former = IntStream.range(0, 60_000)
                .mapToObj(i -> "第" + i + "段，文字不少，说的是镇里第" + i % 97 + "件小事。")
                .collect(Collectors.joining("\n"));
        String now = former.replace("第777段，文字", "第777段，字数").replace("第59999段", "最后一段");
        TextChange change = TextComparison.of(former, now);
        assertThat(change.byParagraph()).isTrue();
        assertThat(change.places()).hasSize(2);
        assertThat(change.places().get(0).pieces()).extracting(Piece::kind).containsExactly(Kind.REMOVED, Kind.ADDED);

        TextChange all = TextComparison.of(former, former.replace('镇', '乡'));
        assertThat(all.places()).hasSize(1);
        assertThat(all.places().get(0).pieces())
                .extracting(Piece::kind)
                .containsExactly(Kind.REMOVED, Kind.LEFT_OUT, Kind.ADDED, Kind.LEFT_OUT);
        TextChange many = TextComparison.of(former, former.replaceAll("(?m)^第(\\d*)00段", "每第$100段"));
        assertThat(many.places()).hasSize(TextComparison.MOST_PLACES);
        assertThat(many.more()).isEqualTo(600 - 1 - TextComparison.MOST_PLACES);
    }

    /** One paragraph without a full stop, and one of nothing but full stops. */
    @Test
    void oddTextsEndSoon() {
        String flow = "甲乙丙丁".repeat(50_000);
        assertThat(TextComparison.of(flow, flow + "戊").places()).hasSize(1);
        String stops = "。甲".repeat(70_000);
        assertThat(TextComparison.of(stops, "乙。".repeat(70_000)).places()).hasSize(1);
        assertThat(TextComparison.of("甲\n".repeat(100_000), "乙\n甲\n".repeat(90_000))
                        .places())
                .isNotEmpty();
    }

    private static String joined(TextChange.Place place, Kind kind) {
        return place.pieces().stream()
                .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String random(Random random) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            out.append("甲乙丙。\n1a".charAt(random.nextInt(7)));
        }
        return out.toString().lines().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String told(String former, String now) {
        StringBuilder out = new StringBuilder();
        for (TextChange.Place place : TextComparison.of(former, now).places()) {
            for (Piece piece : place.pieces()) {
                switch (piece.kind()) {
                    case SAME -> out.append(piece.text());
                    case REMOVED -> out.append("[-").append(piece.text()).append("-]");
                    case ADDED -> out.append("{+").append(piece.text()).append("+}");
                    case LEFT_OUT -> out.append("……");
                }
            }
        }
        return out.toString();
    }
}
