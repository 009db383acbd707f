package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One person before one window. */
final class Seat {

  private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\w)\\d{17}[\\dXx](?!\\w)");
  private static final Path PICTURES = Path.of("target/screenshots");

  final Page page;

  Seat(Page page) {
    this.page = page;
  }

  void logIn(String user, String password) {
    page.navigate("/ops/login");
    page.locator("[name=username]").fill(user);
    page.locator("[name=password]").fill(password);
    page.locator("form[action='/ops/login'] button").click();
    page.waitForURL(url -> !url.contains("/ops/login"));
  }

  /** Opens a page and gives its heading. */
  String open(String path) {
    page.navigate(path);
    return heading();
  }

  String heading() {
    return page.locator("h1").first().innerText();
  }

  /** Types into the box at the head of each page, and sends it: step one. */
  void find(String words) {
    page.keyboard().press("/");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
    String before = page.url();
    page.keyboard().insertText(words);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.equals(before));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  void dark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }

  void light() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /** As a printer sees the page. */
  void paper() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
  }

  void screen() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** The pages a printer would give, and a picture of them. */
  void print(String name) {
    page.pdf(
        new Page.PdfOptions().setPath(PICTURES.resolve(name + ".pdf")).setPreferCSSPageSize(true));
    picture(name + "-print");
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  /** What axe finds wrong with the page. */
  List<String> barriers() {
    return found(new AxeBuilder(page));
  }

  /** What axe finds wrong with its colours, which are all that a theme changes. */
  List<String> paleColours() {
    return found(new AxeBuilder(page).withRules(List.of("color-contrast")));
  }

  /** A live part may be replaced while it is judged; what is wrong is so at a second look too. */
  private List<String> found(AxeBuilder axe) {
    List<String> first = look(axe);
    return first.isEmpty() ? first : look(axe);
  }

  private List<String> look(AxeBuilder axe) {
    return axe.setLegacyMode(true).analyze().getViolations().stream()
        .map(it -> page.url() + " " + it.getId() + ": " + it.getNodes().get(0).getHtml())
        .toList();
  }

  /** Texts that have no translation. */
  boolean hasUntranslated() {
    return page.content().contains("??");
  }

  boolean showsAnIdentityNumber() {
    return IDENTITY_NUMBER.matcher(page.content()).find();
  }

  /** How far the page is wider than the window. */
  int overhang() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }
}
