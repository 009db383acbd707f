package org.fengqiao.hub.channel;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;

/**
 * Makes the routes of one channel out of its template, for each partner whose file asks for it; at
 * the end of the start, when the templates are there.
 */
public abstract class PartnerRoutes implements CamelContextConfiguration {

  private final Partners partners;

  /** For these partners. */
  protected PartnerRoutes(Partners partners) {
    this.partners = partners;
  }

  /** Adds what this partner's file asks of the channel, if anything. */
  protected abstract void add(CamelContext camel, Partner partner);

  /** A route of a template, named after template and partner; its parameters are the caller's. */
  protected static TemplatedRouteBuilder route(
      CamelContext camel, String template, Partner partner) {
    return TemplatedRouteBuilder.builder(camel, template)
        .routeId(template + "." + partner.id())
        .parameter("partner", partner.id());
  }

  @Override
  public final void beforeApplicationStart(CamelContext camel) {
    // the templates are not loaded yet
  }

  @Override
  public final void afterApplicationStart(CamelContext camel) {
    partners.all().forEach(partner -> add(camel, partner));
  }
}
