package org.fengqiao.hub.channel.sftp;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.fengqiao.hub.channel.PartnerRoutes;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.stereotype.Component;

/** A route for each partner on whose server the hub looks for files. */
@Component
class SftpRoutes extends PartnerRoutes {

  SftpRoutes(Partners partners) {
    super(partners);
  }

  @Override
  protected void add(CamelContext camel, Partner partner) {
    SftpIn.ways(partner)
        .map(way -> way.poll().every())
        .min(Duration::compareTo)
        .ifPresent(
            every -> route(camel, "sftp-in", partner).parameter("every", every.toMillis()).add());
  }
}
