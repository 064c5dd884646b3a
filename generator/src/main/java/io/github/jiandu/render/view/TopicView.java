package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a special topic has; in its template {@code topic}.
 *
 * @param banner the picture across its top, or null
 * @param bannerAlt what the banner shows and says
 * @param blocks its lists
 */
public record TopicView(@Nullable PictureView banner, String bannerAlt, List<BlockView> blocks) {}
