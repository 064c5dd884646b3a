package io.github.jiandu;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.CatalinaBaseConfigurationSource;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.rewrite.RewriteValve;
import org.apache.tomcat.util.file.ConfigFileLoader;
import org.apache.tomcat.util.file.ConfigurationSource;

/** Apache Tomcat within the test's own process, on loopback, with its settings in a folder of the test. */
public final class EmbeddedTomcat implements AutoCloseable {

    /** Where the Tomcat of the moment keeps its settings. */
    private static volatile ConfigurationSource settings = ConfigurationSource.DEFAULT;

    static {
        // A process keeps the first source it is given, so a second Tomcat would read the rules of the first.
        ConfigFileLoader.setSource(new ConfigurationSource() {
            @Override
            public Resource getResource(String name) throws IOException {
                return settings.getResource(name);
            }

            @Override
            public URI getURI(String name) {
                return settings.getURI(name);
            }
        });
    }

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();

    private EmbeddedTomcat() {}

    /**
     * One that is not started yet, whose host reads {@code conf/Catalina/localhost/rewrite.config}.
     *
     * @param base the folder that holds {@code conf/}
     */
    public static EmbeddedTomcat in(Path base) {
        settings = new CatalinaBaseConfigurationSource(base.toFile(), null);
        EmbeddedTomcat server = new EmbeddedTomcat();
        server.tomcat.setBaseDir(base.toString());
        server.tomcat.getEngine().setName("Catalina");
        server.connector.setPort(0);
        server.connector.setProperty("address", "127.0.0.1");
        server.connector.setProperty("maxKeepAliveRequests", "-1");
        server.tomcat.setConnector(server.connector);
        server.tomcat.getHost().getPipeline().addValve(new RewriteValve());
        return server;
    }

    /** Tomcat itself, to add hosts and contexts to. */
    public Tomcat tomcat() {
        return tomcat;
    }

    /** Starts it and says at which port it listens. */
    public int start() throws LifecycleException {
        tomcat.start();
        return connector.getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
