package org.fengqiao.hub.simulator.cli;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real browser at the operators' desk. What its content policy blocks is kept as a fault. */
final class Browser implements AutoCloseable {

  /** Width of a small telephone. */
  static final int NARROW = 375;

  static final int WIDE = 1360;

  private static final String TELL_VIOLATIONS =
      "addEventListener('securitypolicyviolation', e => console.error('POLICY ' +"
          + " e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))";

  private static final List<Seat> OPEN = new CopyOnWriteArrayList<>();

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final URI operators;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  Browser(URI operators) {
    this.operators = operators;
    this.playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run",
                            "--disable-dev-shm-usage")));
  }

  /** Faults of the pages so far: blocked by the content policy, or scripts that failed. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Everybody before a window now. */
  static List<Seat> open() {
    return List.copyOf(OPEN);
  }

  /** Somebody logs in, in a window of their own. */
  Seat seat(String user, String password) {
    BrowserContext window =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(operators.toString())
                .setIgnoreHTTPSErrors(true)
                .setLocale("zh-CN")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(WIDE, 900));
    window.addInitScript(TELL_VIOLATIONS);
    window.setDefaultTimeout(60_000);
    Page page = window.newPage();
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error") && !said.text().startsWith("Failed to load resource")) {
            faults.add(page.url() + ": " + said.text());
          }
        });
    page.onPageError(fault -> faults.add(page.url() + ": " + fault));
    Seat seat = new Seat(page);
    OPEN.add(seat);
    seat.logIn(user, password);
    return seat;
  }

  @Override
  public void close() {
    OPEN.clear();
    chromium.close();
    playwright.close();
  }
}
