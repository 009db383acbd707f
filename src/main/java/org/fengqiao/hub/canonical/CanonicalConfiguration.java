package org.fengqiao.hub.canonical;

import java.nio.file.Path;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.rules.Rules;
import org.fengqiao.hub.canonical.rules.Triage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads schemas and code tables once, from the folder that {@code hub.mappings} names. */
@Configuration(proxyBeanMethods = false)
class CanonicalConfiguration {

  @Bean
  CanonicalXml canonicalXml(@Value("${hub.mappings:mappings}") Path mappings) {
    return CanonicalXml.load(mappings);
  }

  @Bean
  CodeTables codeTables(@Value("${hub.mappings:mappings}") Path mappings) {
    return CodeTables.load(mappings);
  }

  @Bean
  Rules rules(@Value("${hub.mappings:mappings}") Path mappings, CodeTables codes) {
    return Rules.load(mappings, codes);
  }

  @Bean
  ClockCatalogue clockCatalogue(CodeTables codes) {
    return new ClockCatalogue(codes);
  }

  @Bean
  Triage triage(CodeTables codes) {
    return new Triage(codes);
  }

  @Bean
  CanonicalJson canonicalJson(CanonicalXml xml) {
    return new CanonicalJson(xml);
  }
}
