package io.github.jiandu.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window. What it complains of on its console is kept until asked for. */
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; skips the test when none is installed. */
    static Chromium open(String... more) {
        assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "no Chromium: run .ci/setup, or apt-get install chromium chromium-driver fonts-noto-cjk");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars");
        options.addArguments(more);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return new Chromium(new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options));
    }

    @Override
    public void close() {
        driver.quit();
    }

    void go(String url) {
        driver.get(url);
    }

    /** The page at the top, {@code width} CSS pixels wide. */
    void size(int width, int height) {
        size(width, height, 1);
    }

    /** @param scale pixels of the device for each CSS pixel; 2 at half the width is what zooming to 200 % does */
    void size(int width, int height, int scale) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    int number(String script, Object... arguments) {
        return ((Number) run(script, arguments)).intValue();
    }

    String text(String script, Object... arguments) {
        return String.valueOf(run(script, arguments));
    }

    /** A list of texts. */
    List<String> texts(String script, Object... arguments) {
        return ((List<?>) run(script, arguments)).stream().map(String::valueOf).toList();
    }

    /** What readers chose and the browser remembers; the page is loaded again. */
    void choose(Mode mode) {
        run("localStorage.setItem('jiandu', arguments[0]); return true", mode.choices());
        driver.navigate().refresh();
    }

    /** Presses a key, as a person does. */
    void press(String key, int code, int modifiers) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            command(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key,
                            "windowsVirtualKeyCode",
                            code,
                            "modifiers",
                            modifiers));
        }
    }

    void tab() {
        press("Tab", 9, 0);
    }

    /** The whole page as a picture, at most {@code most} pixels high. */
    byte[] picture(int width, int most) {
        size(width, 900);
        int height = number("return document.documentElement.scrollHeight");
        size(width, Math.min(most, Math.max(300, height)));
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** A part of the page as a picture. */
    byte[] picture(double x, double y, double width, double height) {
        Object data = command(
                        "Page.captureScreenshot",
                        Map.of(
                                "format",
                                "png",
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1)))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    byte[] paper() {
        Object data = command("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(data));
    }

    /** What stands on the console since the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }
}
