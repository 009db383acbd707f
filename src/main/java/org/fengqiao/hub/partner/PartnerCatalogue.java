package org.fengqiao.hub.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code <hub.routes>/partners/*.yaml} once, at start. */
@Configuration(proxyBeanMethods = false)
class PartnerCatalogue {

  @Bean
  Partners partners(@Value("${hub.routes:routes}") Path routes, Environment environment) {
    return new Partners(read(routes.resolve("partners"), environment));
  }

  static List<Partner> read(Path folder, Environment environment) {
    if (!Files.isDirectory(folder)) {
      throw new PartnerFileInvalid(
          "There is no folder " + folder.toAbsolutePath() + ": set hub.routes to where it is");
    }
    PartnerFile reader = new PartnerFile(environment::resolveRequiredPlaceholders);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().map(reader::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
    }
  }
}
