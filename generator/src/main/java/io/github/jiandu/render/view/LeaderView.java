package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a leader has; in its template {@code leader}.
 *
 * @param post 职务
 * @param photo 照片, or null
 * @param duties 工作分工, a paragraph each
 * @param resume 简历, a paragraph each; empty when the text tells it
 */
public record LeaderView(String post, @Nullable PictureView photo, List<String> duties, List<String> resume) {}
