package org.fengqiao.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.operations.SeenHealth;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

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
  private final SchemaWords schema;
  private final Clock clock;

  DeskFrame(
      Access access,
      SeenHealth health,
      MessageSource texts,
      Partners partners,
      CodeTables codes,
      SchemaWords schema,
      Clock clock) {
    this.schema = schema;
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
    page.addObject("show", new Shown(texts, partners, codes, schema, locale, now));
    page.addObject("now", now);
    page.addObject("other", other(locale));
    page.addObject("there", inOther(request, locale));
    page.addObject("query", request.getQueryString());
    page.addObject("search", SearchWalk.search(request));
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

  private static String other(Locale locale) {
    return locale.getLanguage().equals("zh") ? "en" : "zh-CN";
  }

  /** The same page, with all that was asked for, in the other language. */
  private static String inOther(HttpServletRequest request, Locale locale) {
    return UriComponentsBuilder.fromPath(request.getRequestURI())
        .query(request.getQueryString())
        .replaceQueryParam("lang", other(locale))
        .build()
        .toUriString();
  }

  private static @Nullable Screen at(String path) {
    return Arrays.stream(Screen.values()).filter(it -> it.isAt(path)).findFirst().orElse(null);
  }
}
