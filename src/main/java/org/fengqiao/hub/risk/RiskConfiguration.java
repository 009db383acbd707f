package org.fengqiao.hub.risk;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key under which risk screening keeps what it compares. */
@Configuration(proxyBeanMethods = false)
class RiskConfiguration {

  @Bean
  KeyedHash keyedHash(@Value("${hub.risk.key-file}") Path file) {
    return new KeyedHash(IndexKey.in(file));
  }
}
