package io.github.jiandu.render.view;

import java.util.List;

/**
 * The platform of disclosed information (政府信息公开, DISC-01) as the home page shows it.
 *
 * @param title name of its column
 * @param url address of its column
 * @param parts its columns in their order (DISC-03)
 */
public record PlatformView(String title, String url, List<LinkView> parts) {}
