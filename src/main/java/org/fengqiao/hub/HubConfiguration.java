package org.fengqiao.hub;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What every module takes from outside: the clock, chance, and the ledger's transaction. */
@Configuration(proxyBeanMethods = false)
class HubConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  RandomGenerator randomGenerator() {
    return RandomGenerator.getDefault();
  }

  /** The transaction the routes name {@code ledger}. */
  @Bean("ledger")
  SpringTransactionPolicy ledgerTransaction(PlatformTransactionManager transactions) {
    return new SpringTransactionPolicy(transactions);
  }
}
