package io.github.jiandu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** nginx or Apache httpd as a plain process on loopback, with everything it writes in a folder of the test. */
public final class WebServer implements AutoCloseable {

    private final Process process;
    private final Path log;

    private WebServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param log what it prints
     * @param ports where it is to listen
     */
    public static WebServer start(List<String> command, Path log, int... ports)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        WebServer server = new WebServer(process, log);
        for (int port : ports) {
            server.await(port);
        }
        return server;
    }

    private void await(int port) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException("the server did not start: " + Files.readString(log), e);
                }
                Thread.sleep(50);
            }
        }
        close();
        throw new IOException("the server does not listen: " + Files.readString(log));
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** A port that nobody has at the moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program of Debian, which need not be on the path of a plain user. */
    public static String program(String name) {
        return Files.isExecutable(Path.of("/usr/sbin", name)) ? "/usr/sbin/" + name : name;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
