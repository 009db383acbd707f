package org.fengqiao.hub.console;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/** What this hub is set to, and where each setting was decided. Secrets are never among it. */
@Component
class Settings {

  private static final Pattern SECRET =
      Pattern.compile(".*(password|password-hash|secret|token)|hub\\.alerts\\.channels\\..*\\.url");

  /** Where a setting was decided. */
  enum From {
    DEFAULT,
    FILE,
    ENVIRONMENT,
    COMMAND_LINE
  }

  /**
   * One setting.
   *
   * @param name its full name
   * @param value what it is; nothing: it is empty, or a secret
   * @param secret whether it may not be shown
   * @param given whether it is not empty
   */
  record Setting(String name, @Nullable String value, boolean secret, boolean given, From from) {}

  private final ConfigurableEnvironment environment;

  Settings(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  /** The hub's settings by their first word: {@code intake}, {@code alerts}. */
  Map<String, List<Setting>> byGroup() {
    return names()
        .map(this::setting)
        .sorted(Comparator.comparing(Setting::name))
        .collect(
            Collectors.groupingBy(
                it -> group(it.name()), () -> new TreeMap<>(), Collectors.toList()));
  }

  private Stream<String> names() {
    return environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(it -> Arrays.stream(((EnumerablePropertySource<?>) it).getPropertyNames()))
        .filter(name -> name.startsWith("hub.") && ConfigurationPropertyName.isValid(name))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream();
  }

  private static String group(String name) {
    String[] words = name.split("\\.", 3);
    return words.length < 3 ? "hub" : words[1];
  }

  private Setting setting(String name) {
    String value = environment.getProperty(name, "");
    boolean secret = SECRET.matcher(name).matches();
    boolean given = !value.isBlank();
    return new Setting(name, given && !secret ? value : null, secret, given, from(name));
  }

  private From from(String name) {
    ConfigurationPropertyName wanted = ConfigurationPropertyName.of(name);
    return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
        .map(source -> found(source, wanted))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .map(Settings::from)
        .orElse(From.DEFAULT);
  }

  private static @Nullable ConfigurationProperty found(
      ConfigurationPropertySource source, ConfigurationPropertyName name) {
    return source.getConfigurationProperty(name);
  }

  private static From from(ConfigurationProperty found) {
    String source = String.valueOf(found.getSource());
    if (source.contains("commandLineArgs")) {
      return From.COMMAND_LINE;
    }
    if (source.contains("systemEnvironment") || source.contains("systemProperties")) {
      return From.ENVIRONMENT;
    }
    return source.contains("class path resource") ? From.DEFAULT : From.FILE;
  }
}
