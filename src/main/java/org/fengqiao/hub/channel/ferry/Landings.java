package org.fengqiao.hub.channel.ferry;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.fengqiao.hub.channel.sftp.SftpClient;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;

/** Where each partner's files lie, on either transport. */
@Component
class Landings {

  private final SftpClient client;

  Landings(SftpClient client) {
    this.client = client;
  }

  Landing in(Partner partner) {
    return at(partner, ferry(partner).in());
  }

  Landing out(Partner partner) {
    return at(partner, ferry(partner).out());
  }

  static Partner.Ferry ferry(Partner partner) {
    return Objects.requireNonNull(partner.ferry(), partner.id() + " has no ferry");
  }

  private Landing at(Partner partner, String where) {
    return where.startsWith("sftp:")
        ? new SftpLanding(client, URI.create(where), partner.outbound().timeout())
        : new FolderLanding(Path.of(where));
  }
}
