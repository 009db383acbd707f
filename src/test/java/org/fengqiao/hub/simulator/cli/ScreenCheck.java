package org.fengqiao.hub.simulator.cli;

import java.util.ArrayList;
import java.util.List;

/** Whether everybody can read a screen: both languages, both themes, wide and narrow. */
final class ScreenCheck {

  private final Seat seat;
  private final List<String> wrong = new ArrayList<>();

  ScreenCheck(Seat seat) {
    this.seat = seat;
  }

  ScreenCheck look(String screen) {
    for (String language : List.of("zh-CN", "en")) {
      look(screen, language);
    }
    return this;
  }

  private void look(String screen, String language) {
    seat.page.setViewportSize(Browser.WIDE, 900);
    String asked = screen + (screen.contains("?") ? "&" : "?") + "lang=" + language;
    int status = seat.page.navigate(asked).status();
    if (status != 200) {
      wrong.add(screen + " answers " + status);
    }
    wrong.addAll(seat.barriers());
    seat.dark();
    wrong.addAll(seat.paleColours());
    seat.light();
    if (seat.hasUntranslated()) {
      wrong.add(screen + " has an untranslated text");
    }
    seat.picture(language + screen.replaceAll("[0-9a-f-]{24,36}", "one").replaceAll("\\W+", "-"));
    seat.page.setViewportSize(Browser.NARROW, 800);
    if (seat.overhang() > 0) {
      wrong.add(screen + " scrolls sideways by " + seat.overhang());
    }
    seat.page.setViewportSize(Browser.WIDE, 900);
  }

  List<String> wrong() {
    return wrong;
  }
}
