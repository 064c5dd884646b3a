package io.github.jiandu.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jiandu.bake.Baked.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What scripts of old sites wrote, and what hostile ones cannot do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BakerTest {

    private static final PageFacts FACTS = PageFacts.of("http://www.qinglan.example/a.htm", "云溪镇");

    private final Baker baker = new Baker(Limits.DEFAULT);
    /** Waits less long for what only the clock can end. */
    private final Baker strict = new Baker(new Limits(20_000_000, 2_000_000, 8_000_000, 40, 2));

    static List<ScriptCases.Case> idioms() throws IOException {
        return ScriptCases.read("idioms.txt");
    }

    static List<ScriptCases.Case> chance() throws IOException {
        return ScriptCases.read("chance.txt");
    }

    static List<ScriptCases.Case> hostile() throws IOException {
        return ScriptCases.read("hostile.txt");
    }

    @AfterAll
    void close() {
        baker.close();
        strict.close();
    }

    @ParameterizedTest
    @MethodSource("idioms")
    void whatScriptsWroteIsRecovered(ScriptCases.Case script) throws IOException {
        assertThat(ScriptCases.bake(baker, script.page())).isEqualTo(script.expected());
    }

    @ParameterizedTest
    @MethodSource("chance")
    void whatDependsOnTheClockOrOnChanceIsDropped(ScriptCases.Case script) throws IOException {
        assertThat(ScriptCases.bake(baker, script.page())).isEqualTo(script.expected());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileScriptsGetNowhere(ScriptCases.Case script) throws IOException {
        assertThat(ScriptCases.bake(strict, script.page())).isEqualTo(script.expected());
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(idioms()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void aPageLearnsNothingOfTheOneBefore() throws IOException {
        String poison =
                "Object.prototype.x='x';Array.prototype.join=function(){return 'bad'};String.prototype.charAt=null;"
                        + "document.write=null;Math.random=null;Date=null;var left=1;window.kept=2;"
                        + "document.constructor.prototype.y=3;(function(){}).constructor.prototype.z=4;/a/.constructor.prototype.w=5";
        String look = "document.write([typeof left,typeof window.kept,typeof {}.x,[1,2].join('+'),'ab'.charAt(1),"
                + "typeof document.y,typeof (function(){}).z,typeof /a/.w])";
        baker.bake(FACTS, List.of(PageScript.inline(poison)), src -> null);
        assertThat(write(baker, look)).isEqualTo("undefined,undefined,undefined,1+2,b,undefined,undefined,undefined");
    }

    @Test
    void aFileThatManyPagesShareIsAsNewInEach() throws IOException {
        String shared = "var re=/a/g,list=[],tag=function(s){return s};list.push(re.lastIndex);re.test('aa');"
                + "re.more=re.more?re.more+1:1;tag.more=tag.more?tag.more+1:1;document.write(list+','+re.more+','+tag.more);"
                + "var raw=tag`x`;raw.more=(raw.more||0)";
        for (int i = 0; i < 3; i++) {
            assertThat(baker.bake(FACTS, List.of(PageScript.file("s.js")), src -> shared)
                            .scripts()
                            .get(0)
                            .html())
                    .isEqualTo("0,1,1");
        }
    }

    @Test
    void theNextPageIsRunAfterOneThatKilledTheProcess() throws IOException {
        String bomb = "var a=[];for(;;)a.push(new Array(100000).join('x'))";
        BakedPage page = baker.bake(FACTS, List.of(PageScript.inline(bomb)), src -> null);
        assertThat(page.scripts().get(0)).isEqualTo(Baked.of(Outcome.BUDGET, "too much memory"));
        assertThat(write(baker, "document.write('next')")).isEqualTo("next");
    }

    @Test
    void theSamePageGivesTheSameWhateverCameBefore() throws IOException {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        List<ScriptCases.Case> all = new ArrayList<>(idioms());
        for (ScriptCases.Case script : all) {
            first.add(ScriptCases.bake(baker, script.page()));
        }
        Collections.reverse(all);
        try (Baker other = new Baker(Limits.DEFAULT)) {
            for (ScriptCases.Case script : all) {
                second.add(0, ScriptCases.bake(other, script.page()));
            }
        }
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whereAScriptSendsTheBrowserIsTold() throws IOException {
        for (String script : List.of(
                "location='main.htm'",
                "window.location.href='main.htm'",
                "top.location.replace('main.htm')",
                "document.location='main.htm';location='other.htm'")) {
            assertThat(baker.bake(FACTS, List.of(PageScript.inline(script)), src -> null)
                            .leadsTo())
                    .as(script)
                    .isEqualTo("main.htm");
        }
        assertThat(baker.bake(FACTS, List.of(PageScript.inline("location=Math.random()+'.htm'")), src -> null)
                        .leadsTo())
                .isNull();
    }

    @Test
    void factsOfThePageAreSeen() throws IOException {
        PageFacts facts =
                new PageFacts("http://www.qinglan.example:81/x/a.asp?id=3#k", "标题", "08/01/2004 09:10:11", 2, 3, 4);
        String script =
                "document.write([location.host,location.hostname,location.port,location.pathname,location.search,"
                        + "location.hash,location,document.URL,document.domain,document.title,document.lastModified,"
                        + "document.forms.length,document.images.length,document.links.length])";
        assertThat(baker.bake(facts, List.of(PageScript.inline(script)), src -> null)
                        .scripts()
                        .get(0)
                        .html())
                .isEqualTo("www.qinglan.example:81,www.qinglan.example,81,/x/a.asp,?id=3,#k,"
                        + "http://www.qinglan.example:81/x/a.asp?id=3#k,http://www.qinglan.example:81/x/a.asp?id=3#k,"
                        + "www.qinglan.example,标题,08/01/2004 09:10:11,2,3,4");
    }

    @Test
    void whyAScriptBrokeOffIsTold() throws IOException {
        Baked failed = baker.bake(FACTS, List.of(PageScript.inline("\ndocument.write('x');\nmissing()")), src -> null)
                .scripts()
                .get(0);
        assertThat(failed.outcome()).isEqualTo(Outcome.WRITTEN);
        assertThat(failed.detail()).contains("missing").contains("line 3");
    }

    @Test
    void aFailureOfTheCallerIsTheCallers() throws IOException {
        assertThatThrownBy(() -> baker.bake(FACTS, List.of(PageScript.file("a.js")), src -> {
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        assertThat(write(baker, "document.write('on')")).isEqualTo("on");
    }

    @Test
    void tooMuchScriptIsNotRun() throws IOException {
        String script = "document.write(1);" + "x=1;".repeat(5_000_000);
        assertThat(baker.bake(FACTS, List.of(PageScript.inline(script)), src -> null)
                        .scripts()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.BUDGET);
        assertThat(baker.bake(FACTS, List.of(PageScript.file("a.js")), src -> script)
                        .scripts()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.NO_FILE);
    }

    @Test
    void pagesWithoutWritingAreKnownCheaply() {
        assertThat(PageScript.mayWrite("var a=1;function f(){return a}")).isFalse();
        assertThat(PageScript.mayWrite("with(document)write(1)")).isTrue();
        assertThat(PageScript.mayWrite("eval(unescape('%64'))")).isTrue();
    }

    private static String write(Baker baker, String script) throws IOException {
        return baker.bake(FACTS, List.of(PageScript.inline(script)), src -> null)
                .scripts()
                .get(0)
                .html();
    }
}
