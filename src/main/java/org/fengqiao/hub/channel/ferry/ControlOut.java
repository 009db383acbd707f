package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/** Puts the hub's control files where a partner gets them, each under a name of its own. */
@Component
class ControlOut {

  private final Landings landings;
  private final Workbench bench;
  private final Names names;

  ControlOut(Landings landings, Workbench bench, Clock clock) {
    this.landings = landings;
    this.bench = bench;
    this.names = new Names(clock);
  }

  /**
   * Puts a file.
   *
   * @param kind one of {@link Names}
   */
  void put(Partner partner, String kind, byte[] content) throws IOException {
    Path file = bench.file(partner.id(), content);
    try {
      landings.out(partner).put(names.control(kind, partner.id()), file);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
