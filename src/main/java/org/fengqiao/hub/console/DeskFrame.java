package org.fengqiao.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives every operators' page what its frame shows: who is there ({@code me}), the menu, the
 * language, and how values read ({@code show}).
 */
@Component
class DeskFrame implements HandlerInterceptor {

  private final Access access;
  private final SeenHealth health;
  private final MessageSource texts;
  private final Partners partners;
  private final CodeTables codes;
  private final Clock clock;

  DeskFrame(
      Access access,
      SeenHealth health,
      MessageSource texts,
      Partners partners,
      CodeTables codes,
      Clock clock) {
    this.access = access;
    this.health = health;
    this.texts = texts;
    this.partners = partners;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) {
      return;
    }
    Locale locale = RequestContextUtils.getLocale(request);
    Instant now = clock.instant();
    page.addObject("show", new Shown(texts, partners, codes, locale, now));
    page.addObject("now", now);
    page.addObject("other", locale.getLanguage().equals("zh") ? "en" : "zh-CN");
    page.addObject("here", request.getRequestURI());
    access
        .seated()
        .ifPresent(
            me -> {
              page.addObject("me", me);
              page.addObject("menu", Screen.of(me));
              page.addObject("down", health.down(me));
              page.addObject("screen", at(request.getRequestURI()));
            });
  }

  private static @Nullable Screen at(String path) {
    return Arrays.stream(Screen.values()).filter(it -> it.isAt(path)).findFirst().orElse(null);
  }
}
