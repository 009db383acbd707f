package org.fengqiao.hub.channel;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The HTTP client towards partners: mutual TLS, kept connections, and no retries of its own. */
@Configuration(proxyBeanMethods = false)
class PartnerClient {

  private static final int CONNECT_SECONDS = 5;

  @Bean(destroyMethod = "close")
  CloseableHttpClient partnerHttpClient(
      SslBundles bundles, Partners partners, ShownCertificates shown) {
    int most =
        partners.all().stream()
            .map(Partner::outbound)
            .mapToInt(Partner.Outbound::concurrency)
            .sum();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setTlsSocketStrategy(
                new DefaultClientTlsStrategy(bundles.getBundle("hub").createSslContext()) {
                  @Override
                  protected void verifySession(String host, SSLSession session)
                      throws SSLException {
                    super.verifySession(host, session);
                    shown.byServer(session);
                  }
                })
            .setMaxConnTotal(Math.max(1, most))
            .setMaxConnPerRoute(Math.max(1, most))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                    .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                    .setTimeToLive(TimeValue.ofMinutes(10))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .evictIdleConnections(TimeValue.ofSeconds(30))
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        // with a client certificate a connection counts as one user's and would never be used again
        .disableConnectionState()
        .disableAuthCaching()
        .setUserAgent("fengqiao-hub")
        .build();
  }
}
