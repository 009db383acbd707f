package org.fengqiao.hub.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The frame of the operators' pages: their texts, languages, styles and scripts. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

  private static final String WEBJARS = "META-INF/resources/webjars/";

  private final DeskFrame frame;
  private final DeskIdle idle;

  DeskConfiguration(DeskFrame frame, DeskIdle idle) {
    this.frame = frame;
    this.idle = idle;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(idle).addPathPatterns("/ops", "/ops/**");
    registry.addInterceptor(new DeskLanguage()).addPathPatterns("/ops", "/ops/**");
    registry.addInterceptor(frame).addPathPatterns("/ops", "/ops/**");
  }

  /** Styles and scripts are asked for without a version: the pom alone says which it is. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (String library : new String[] {"picocss__pico", "htmx.org", "uplot"}) {
      registry
          .addResourceHandler("/webjars/" + library + "/**")
          .addResourceLocations("classpath:/" + WEBJARS + library + "/" + version(library) + "/");
    }
  }

  private static String version(String library) {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + WEBJARS + library + "/*/package.json");
      String path = found[0].getURL().getPath();
      String folder = path.substring(0, path.lastIndexOf('/'));
      return folder.substring(folder.lastIndexOf('/') + 1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(library + " is not on the class path", e);
    }
  }

  @Bean
  static MessageSource messageSource() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("messages");
    texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
    texts.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return texts;
  }

  @Bean
  static LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("hub-language");
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    resolver.setCookiePath("/ops");
    resolver.setCookieSecure(true);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Strict");
    return resolver;
  }
}
