package io.github.jiandu.entry;

/** Where information is made public (公开渠道和载体, CONT-13). */
public enum Channel {
    WEBSITE("政府网站"),
    GAZETTE("政府公报"),
    SOCIAL("两微一端"),
    CONFERENCE("发布会/听证会"),
    BROADCAST("广播电视"),
    PRINT("纸质媒体"),
    READING_POINT("公开查阅点"),
    SERVICE_CENTRE("政务服务中心"),
    SERVICE_STATION("便民服务站"),
    HOUSEHOLD("入户/现场"),
    BOARD("社区/企事业单位/村公示栏(电子屏)"),
    PUSH("精准推送"),
    OTHER("其他");

    private final String chinese;

    Channel(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
