package io.github.jiandu.kind;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a standard catalogue (CONT-12) and how tables name them. */
enum CatalogueColumn {
    NUMBER("序号", "序号|编号"),
    SUBJECT("一级事项", "(?:公开事项)?一级事项|公开事项|公开类别"),
    ITEM("二级事项", "(?:公开事项)?二级事项"),
    CONTENT("公开内容（要素）", "公开内容(?:要素)?|内容要素"),
    BASIS("公开依据", "(?:公开)?依据"),
    LIMIT("公开时限", "(?:公开)?时限"),
    BODY("公开主体", "(?:公开|责任)主体"),
    CHANNELS("公开渠道和载体", "公开渠道(?:和|及|与)?(?:公开)?(?:载体)?"),
    AUDIENCE("公开对象", "公开对象|全社会|特定(?:群体|群众|人群).*"),
    MODE("公开方式", "公开方式|主动(?:公开)?|依申请(?:公开)?"),
    LEVEL("公开层级", "公开层级|县级?|乡(?:、?镇)?级?|乡镇.*|镇级|村级?|村.*社区.*|街道.*");

    /** What a heading names: a column, or one value of it that the cells below tick. */
    record Heading(CatalogueColumn column, String value) {}

    private final String chinese;
    private final Pattern names;

    CatalogueColumn(String chinese, String names) {
        this.chinese = chinese;
        this.names = Pattern.compile(names);
    }

    String chinese() {
        return chinese;
    }

    /** The column of a heading, whatever line breaks, blanks and remarks in brackets stand in it. */
    static Optional<Heading> of(String heading) {
        String plain = heading.replaceAll("\\s|[（(][^）)]*[）)]|[：:]", "");
        return Arrays.stream(values())
                .filter(column -> column.names.matcher(plain).matches())
                .findFirst()
                .map(column -> new Heading(column, column.isValue(plain) ? plain : ""));
    }

    private boolean isValue(String plain) {
        boolean ticked = this == AUDIENCE || this == MODE || this == LEVEL;
        return ticked && !plain.equals(chinese);
    }
}
