package io.github.jiandu.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTest {

    @Covers("DOC-05")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "各村民委员会，镇机关各办公室：",
                "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
                "各州、市人民政府,滇中产业新区管委会,省直各委、办、厅、局:",
                "各市(州)人民政府,长白山管委会,省政府各厅委、各直属机构:",
                "县农业农村局：",
                "全镇各企业、个体工商户：",
                "各村（社区）："
            })
    void bodiesWithAColonAreAddressed(String text) {
        assertThat(Addressee.isOne(text)).isTrue();
        assertThat(Addressee.lacksColon(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"为做好防汛工作，现将有关事项通知如下：", "根据县人民政府统一部署，有关单位负责：", "各村民委员会要做好下列工作：", "：", "具备下列条件之一的单位："})
    void sentencesThatEndWithAColonAreNot(String text) {
        assertThat(Addressee.isOne(text)).isFalse();
    }

    @Covers("DOC-05")
    @Test
    void aListOfBodiesWithoutColonIsKnown() {
        assertThat(Addressee.lacksColon("各村民委员会，镇机关各办公室")).isTrue();
        assertThat(Addressee.lacksColon("各村民委员会，镇机关各办公室。")).isTrue();
        assertThat(Addressee.lacksColon("各村要压实责任，落实到人。")).isFalse();
    }
}
