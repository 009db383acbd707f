package org.fengqiao.hub.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Switches the language of the pages when one is asked for, and remembers it. */
final class DeskLanguage implements HandlerInterceptor {

  /** What may follow {@code lang=}. */
  static final Map<String, Locale> LANGUAGES =
      Map.of("zh-CN", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    @Nullable String asked = request.getParameter("lang");
    @Nullable Locale language = asked == null ? null : LANGUAGES.get(asked);
    if (language != null) {
      Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request))
          .setLocale(request, response, language);
    }
    return true;
  }
}
