package org.fengqiao.hub.channel;

import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who speaks on this connection: the partner of its certificate, never one named in a message. */
@Component
public class Caller {

  private final Partners partners;

  Caller(Partners partners) {
    this.partners = partners;
  }

  /** The partner of the certificate on this connection. */
  public Partner partner() {
    @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null) {
      throw new IllegalStateException("only authenticated requests come this far");
    }
    return partners.byId(who.getName());
  }
}
