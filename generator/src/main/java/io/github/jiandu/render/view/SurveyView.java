package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a call for opinions has; in its template {@code survey}.
 *
 * @param box state, dates and the like
 * @param running true while opinions can be handed in
 * @param url where they can be handed in, or null
 * @param email 电子邮箱, or null
 * @param mail 通信地址, or null
 * @param phone 联系电话, or null
 * @param result 采用情况, a paragraph each
 */
public record SurveyView(
        List<BoxRowView> box,
        boolean running,
        @Nullable String url,
        @Nullable String email,
        @Nullable String mail,
        @Nullable String phone,
        List<String> result) {}
