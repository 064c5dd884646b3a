package io.github.jiandu.rules;

import java.util.Collection;

/** What the administrator of a server reads first. */
final class Guide {

    private Guide() {}

    static String text(Collection<String> retired) {
        String domains = retired.isEmpty()
                ? ""
                : """

                ## 停用的域名 Retired domains

                %s

                每个域名有自己的设置：知道去处的旧地址转到新地址，不再提供的答 410，其余的答 404，并说明网站迁到了哪里。
                域名停用后仍要保留解析，指到这台服务器。用 https 的域名，另外配好证书，加上 443 端口。

                - nginx：在 `http { }` 里写 `include jiandu/nginx/retired/*.conf;`
                - Apache：`Include jiandu/apache/retired/*.conf`
                - Tomcat：把 `retired/<域名>/server.xml` 里的几行放进 `server.xml` 的 `<Engine>`，`rewrite.config` 和 `moved.html` 放到 `conf/Catalina/<域名>/`
                - IIS：新建一个绑定该域名的网站，把 `retired/<域名>` 里的文件放进它的文件夹

                One server block, virtual host or site for each; known addresses lead on, others get a 404 that says where the site went.
                """.formatted(String.join(
                        "\n", retired.stream().map(host -> "- " + host).toList()));
        return """
                # 服务器跳转规则 Server rules for redirects

                由 `jiandu redirects` 生成。把本文件夹复制到服务器上，取名 `jiandu`，按所用的服务器照下面做；跳转改了，重新生成再换上。
                Made by `jiandu redirects`. Copy this folder to the server under the name `jiandu` and do as below.

                - **nginx**：放到 `/etc/nginx/jiandu`。`http { }` 里写 `include jiandu/nginx/hash-sizes.conf;`（整台服务器只写一次，取最大的）和 `include jiandu/nginx/maps.conf;`；本网站的 `server { }` 里写 `include jiandu/nginx/site.conf;`
                - **Apache**：放到 `/etc/apache2/jiandu`，启用 mod_rewrite。本网站的 `<VirtualHost>` 里写 `Include jiandu/apache/site.conf`。放在别处的，在前面用 `Define` 写明，名字见 `site.conf`。只能用 `.htaccess` 的，把 `apache/.htaccess` 放进网站文件夹（几千条以内）
                - **Tomcat**（9.0.36 以上）：放到 `conf/jiandu`，把 `tomcat/rewrite.config` 复制到 `conf/Catalina/localhost/`，`server.xml` 的 `<Host>` 里加 `<Valve className="org.apache.catalina.valves.rewrite.RewriteValve"/>`
                - **IIS**：装 URL Rewrite 2.1，把 `iis/web.config` 和 `iis/redirects.config` 放进该网站的根文件夹；已有 `web.config` 的，把 `<rewrite>` 一段并进去
                %s""".formatted(domains);
    }
}
