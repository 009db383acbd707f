package org.fengqiao.hub;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The boxes of the architecture, and who may know whom. */
class ModularityTests {

  @Test
  void modulesKnowOnlyThoseTheyMay() {
    ApplicationModules.of(Hub.class).verify();
  }
}
