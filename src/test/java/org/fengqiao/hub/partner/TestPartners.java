package org.fengqiao.hub.partner;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.mock.env.MockEnvironment;

/** Partner catalogues for tests of other modules. */
public final class TestPartners {

  private TestPartners() {}

  /** Those under {@code routes/partners}, with every default. */
  public static Partners ofThisRepository() {
    return new Partners(PartnerCatalogue.read(Path.of("routes/partners"), new MockEnvironment()));
  }

  /** The same, with these values in their files' places for the environment's. */
  public static Partners of(Map<String, String> environment) {
    MockEnvironment values = new MockEnvironment();
    environment.forEach(values::setProperty);
    return new Partners(PartnerCatalogue.read(Path.of("routes/partners"), values));
  }
}
