package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Notice;
import io.github.jiandu.render.view.NoticeView;
import org.jspecify.annotations.Nullable;

/** Shows {@link Notice}. */
final class NoticePresentation implements Presentation<Notice> {

    @Override
    public NoticeView view(Notice notice, Body body, PageLinks links) {
        return new NoticeView(new Rows()
                .add("发文字号", notice.documentNumber())
                .add("发文机关", notice.issuer())
                .add("成文日期", notice.signedOn())
                .add(notice.publicity(), links.today())
                .add("公开依据", notice.personalDataBasis())
                .list());
    }

    @Override
    public @Nullable String notice(Notice notice, PageLinks links) {
        return Rows.notice(notice.publicity(), links.today());
    }

    @Override
    public @Nullable String mark(Notice notice, PageLinks links) {
        return Rows.mark(notice.publicity(), links.today());
    }
}
