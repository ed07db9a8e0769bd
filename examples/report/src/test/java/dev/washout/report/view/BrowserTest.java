package dev.washout.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.washout.report.ReportRuns;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The page in a browser, if Chromium and its driver are installed. With {@code
 * -Dwashout.screenshots=DIR} it leaves pictures there.
 */
class BrowserTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Kept here, so that the level stays: Selenium warns of every browser newer than itself. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  @TempDir static Path directory;
  private static ChromeDriver browser;
  private static String page;

  @BeforeAll
  static void start() throws IOException {
    File driver = installed("chromedriver");
    File chromium = installed("chromium", "chromium-browser", "google-chrome");
    assumeTrue(driver != null && chromium != null, "needs chromium and chromedriver");
    SELENIUM.setLevel(Level.SEVERE);
    Path file = directory.resolve("report.html");
    ReportRuns.simulated(file);
    page = file.toUri().toString();
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + directory.resolve("profile"));
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(driver)
                .withTimeout(Duration.ofMinutes(1))
                .build(),
            options);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static File installed(String... names) {
    for (String name : names) {
      for (String folder : System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1)) {
        File file = new File(folder, name);
        if (file.canExecute()) {
          return file;
        }
      }
    }
    return null;
  }

  @BeforeEach
  void open() {
    scheme("light");
    size(1280, 1000);
    browser.manage().logs().get(LogType.BROWSER);
    browser.manage().logs().get(LogType.PERFORMANCE);
    browser.get(page);
    browser.executeScript("localStorage.clear()");
    browser.get(page);
  }

  private static void scheme(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    // Scripts hear of it before the next frame is drawn, not before the command returns.
    browser.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
  }

  private static void size(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  private static Object script(String script, Object... arguments) {
    return browser.executeScript("return " + script, arguments);
  }

  private static String background() {
    return (String) script("getComputedStyle(document.body).backgroundColor");
  }

  private static WebElement find(String selector) {
    return browser.findElement(By.cssSelector(selector));
  }

  @Test
  void noErrorAndNoRequest() throws IOException {
    find("#theme").click();
    find(".chart.daily").sendKeys(Keys.ARROW_LEFT, "+", "-", Keys.HOME, Keys.END);
    List<String> errors = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
      errors.add(entry.getMessage());
    }
    assertThat(errors).isEmpty();
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = MAPPER.readTree(entry.getMessage()).get("message");
      if (message.get("method").textValue().equals("Network.requestWillBeSent")) {
        requests.add(message.at("/params/request/url").textValue());
      }
    }
    assertThat(requests).isNotEmpty().allMatch(url -> url.equals(page) || url.startsWith("data:"));
  }

  @Test
  void chartsAreDrawn() {
    assertThat(browser.findElements(By.cssSelector(".chart"))).hasSize(2);
    for (WebElement chart : browser.findElements(By.cssSelector(".chart"))) {
      assertThat(chart.findElements(By.tagName("canvas"))).isNotEmpty();
      assertThat(chart.findElement(By.cssSelector(".pane-label")).getText()).contains("5 Feb 2026");
    }
    // Something other than the background is painted on the price pane.
    Object painted =
        browser.executeScript(
            """
            const canvas = document.querySelector('.chart.daily canvas');
            const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            const colours = new Set();
            for (let i = 0; i < pixels.length; i += 4) {
              colours.add(pixels[i] << 16 | pixels[i + 1] << 8 | pixels[i + 2]);
            }
            return colours.size;
            """);
    assertThat((Long) painted).isGreaterThan(3);
    assertThat(find(".simulated").getText()).startsWith("SIMULATED");
  }

  @Test
  void keysStepThroughTheBars() {
    WebElement chart = find(".chart.daily");
    WebElement label = chart.findElement(By.cssSelector(".pane-label"));
    assertThat(label.getText()).contains("5 Feb 2026");
    chart.sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    assertThat(label.getText()).contains("4 Feb 2026");
    assertThat(script("document.querySelector('[role=status]').textContent").toString())
        .contains("4 Feb 2026", "RSI(14)", "MACD");
    chart.sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
    assertThat(label.getText()).contains("25 Jan 2026");
    chart.sendKeys(Keys.HOME);
    assertThat(label.getText()).contains("31 May 2025");
    chart.sendKeys(Keys.END);
    assertThat(label.getText()).contains("5 Feb 2026");
  }

  @Test
  void theTimelineIsScrubbedByKeyMouseAndTouch() {
    WebElement scrub = find("#scrub");
    WebElement moment = find("#moment .when");
    String last = moment.getText();
    assertThat(last).contains("5 Feb 2026", "21:00 UTC");
    scrub.sendKeys(Keys.ARROW_LEFT);
    assertThat(find("#moment .when").getText()).contains("5 Feb 2026", "20:00 UTC");
    assertThat(scrub.getDomAttribute("aria-valuetext")).contains("20:00 UTC", "score", "close");
    assertThat(find("#moment .facts").getText()).contains("Liquidated in 24 hours", "long");
    assertThat(browser.findElements(By.cssSelector("#moment .moment-evidence li"))).isNotEmpty();
    scrub.sendKeys(Keys.HOME);
    String first = find("#moment .when").getText();
    assertThat(first).isNotEqualTo(last);
    scrub.sendKeys(Keys.END);
    assertThat(find("#moment .when").getText()).isEqualTo(last);
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", scrub);
    new Actions(browser).moveToElement(scrub, 0, 0).click().perform();
    String middle = find("#moment .when").getText();
    assertThat(middle).isNotEqualTo(last).isNotEqualTo(first);
    touch(scrub, 0.25);
    assertThat(find("#moment .when").getText()).isNotEqualTo(middle).isNotEqualTo(first);
    find("#play").click();
    assertThat(find("#play").getDomAttribute("aria-pressed")).isEqualTo("true");
    find("#play").click();
    assertThat(find("#play").getDomAttribute("aria-pressed")).isEqualTo("false");
  }

  private static void touch(WebElement element, double share) {
    Object rect =
        script(
            "[arguments[0].getBoundingClientRect()].map(r => [r.x, r.y, r.width, r.height])[0]",
            element);
    List<?> box = (List<?>) rect;
    double x = number(box.get(0)) + share * number(box.get(2));
    double y = number(box.get(1)) + number(box.get(3)) / 2;
    for (String type : List.of("touchStart", "touchEnd")) {
      browser.executeCdpCommand(
          "Input.dispatchTouchEvent",
          Map.of(
              "type",
              type,
              "touchPoints",
              type.equals("touchEnd") ? List.of() : List.of(Map.of("x", x, "y", y))));
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  @Test
  void everythingIsReachedWithTheTabKey() {
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      browser.switchTo().activeElement().sendKeys(Keys.TAB);
      reached.add(
          (String) script("document.activeElement.className + '#' + document.activeElement.id"));
    }
    assertThat(reached.get(0)).isEqualTo("skip#");
    assertThat(reached)
        .contains(
            "ghost#theme", "#scrub", "ghost#play", "chart daily#", "chart intraday#", "scroll#");
  }

  @Test
  void darkModeFollowsTheSystemAndTheButton() {
    String light = background();
    assertThat(find("#theme").getDomAttribute("aria-pressed")).isEqualTo("false");
    scheme("dark");
    String dark = background();
    assertThat(dark).isNotEqualTo(light);
    assertThat(find("#theme").getDomAttribute("aria-pressed")).isEqualTo("true");
    find("#theme").click();
    assertThat(background()).isEqualTo(light);
    scheme("light");
    assertThat(background()).isEqualTo(light);
    find("body").sendKeys("t");
    assertThat(background()).isEqualTo(dark);
    browser.navigate().refresh();
    assertThat(background()).isEqualTo(dark);
  }

  @Test
  void coinsCanBeSorted() {
    WebElement head = find("section[aria-labelledby=breadth-title] th button");
    head.click();
    assertThat(find("section[aria-labelledby=breadth-title] [aria-label=Coins] tbody td").getText())
        .isEqualTo("ALT01-SIM");
    head.click();
    assertThat(find("section[aria-labelledby=breadth-title] [aria-label=Coins] tbody td").getText())
        .isEqualTo("BTC-SIM");
  }

  @Test
  void nothingIsWiderThanAPhone() {
    size(360, 800);
    browser.navigate().refresh();
    assertThat((Long) script("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
  }

  @Test
  void everyPictureHasAName() {
    Object nameless =
        script(
            "[...document.querySelectorAll('svg:not([aria-hidden]), [role=img], [role=application],"
                + " [role=region]')].filter(e => !e.getAttribute('aria-label') &&"
                + " !e.closest('.chart')).length");
    assertThat(nameless).isEqualTo(0L);
    assertThat((Long) script("document.querySelectorAll('h1').length")).isEqualTo(1);
    assertThat(script("document.documentElement.lang")).isEqualTo("en");
  }

  @Test
  void pictures() throws IOException {
    String target = System.getProperty("washout.screenshots");
    assumeTrue(target != null, "pictures are wanted with -Dwashout.screenshots=DIR");
    Path folder = Files.createDirectories(Path.of(target));
    try (Stream<Path> more = Files.list(folder)) {
      List<Path> pages = more.filter(p -> p.toString().endsWith(".html")).toList();
      for (Path other : pages) {
        shoot(
            other.toUri().toString(), folder, other.getFileName().toString().replace(".html", ""));
      }
    }
    shoot(page, folder, "simulated");
  }

  private static void shoot(String url, Path folder, String name) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      for (Dimension size : List.of(new Dimension(1280, 1000), new Dimension(390, 844))) {
        scheme(scheme);
        size(size.getWidth(), size.getHeight());
        browser.get(url);
        long height = (Long) script("document.documentElement.scrollHeight");
        size(size.getWidth(), (int) height);
        browser.executeAsyncScript("setTimeout(arguments[0], 500)");
        Files.write(
            folder.resolve(name + "-" + scheme + "-" + size.getWidth() + ".png"),
            browser.getScreenshotAs(OutputType.BYTES));
      }
    }
  }
}
