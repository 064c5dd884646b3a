package io.github.jiandu.rules;

import java.util.Collection;

/** What the administrator of the parent portal reads first. */
final class MountGuide {

    private MountGuide() {}

    static String text(Mount mount, Collection<String> retired) {
        String domains = retired.isEmpty() ? "" : """

                停用的域名 %s：nginx 在 `http { }` 里加 `include %2$s/server/nginx/retired/*.conf;`，Apache 加 `Include %2$s/server/apache/retired/*.conf`，Tomcat 和 IIS 用 `retired` 里的文件。
                Retired domains: include the files in `retired` likewise.
                """.formatted(String.join("、", retired), mount.root());
        return """
                # %1$s：挂到上级门户 Mounting

                把整个发布包解压到 `%2$s`，网站的地址是 `%3$s`。换地方要重新打包：`jiandu package --root 文件夹 --at 路径`。
                Unpack the bundle to `%2$s`; the site will be at `%3$s`. Other places: pack again with `--root` and `--at`.

                - **nginx**：`http { }` 里写 `include %2$s/server/nginx/http.conf;`，`server { }` 里写 `include %2$s/server/nginx/server.conf;`。旧地址很多时，`http { }` 里再写 `include %2$s/server/nginx/hash-sizes.conf;`，整台服务器只写一次
                - **Apache 2.4**：启用 rewrite、headers、alias、mime、dir 模块，`<VirtualHost>` 里写 `Include %2$s/server/apache/mount.conf`%4$s
                - **Tomcat**（9.0.36 以上）：把 `server/tomcat/contexts` 里的文件复制到 `conf/Catalina/localhost/`。有旧地址的，把 `server/tomcat/rewrite.config` 也复制到那里，`server.xml` 的 `<Host>` 里加 `<Valve className="org.apache.catalina.valves.rewrite.RewriteValve"/>`
                - **IIS**：装 URL Rewrite 2.1，把文件夹 `site` 添加为应用程序或虚拟目录，把 `server/iis` 里的 `web.config`、`redirects.config` 和 `*-iis.html` 复制进去。`jiandu verify` 会说多了这几个文件
                %5$s
                装好以后核对：`jiandu verify http://服务器%3$s`。After mounting, check with `jiandu verify`.
                """.formatted(
                mount.siteName(), mount.root(), mount.basePath(), mount.includes() ? "，另加 include 模块" : "", domains);
    }
}
