package org.fengqiao.hub.channel.together;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/**
 * {@code together:<route>}: an Aggregator that answers. The bodies of exchanges that wait at the
 * same moment go to {@code direct:<route>} as one list, and each exchange gets its own element of
 * the list that comes back. It exists for routes that are transactions: several share one commit,
 * as a database shares one flush of its log. Nobody waits for company that is not there already.
 * Camel finds it by its name in {@code META-INF/services}.
 */
public final class TogetherComponent extends DefaultComponent {

  @Override
  protected Endpoint createEndpoint(String uri, String route, Map<String, Object> parameters) {
    return new Together(uri, this, route);
  }

  private static final class Together extends DefaultEndpoint {

    private final String route;

    Together(String uri, TogetherComponent component, String route) {
      super(uri, component);
      this.route = route;
    }

    @Override
    public Producer createProducer() {
      Company company = new Company(getCamelContext().createProducerTemplate(), "direct:" + route);
      return new DefaultProducer(this) {
        @Override
        public void process(Exchange exchange) throws Exception {
          exchange.getMessage().setBody(company.ask(exchange.getMessage().getMandatoryBody()));
        }
      };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
      throw new UnsupportedOperationException("together: is only sent to");
    }

    @Override
    public boolean isSingleton() {
      return true;
    }
  }
}
