package org.fengqiao.hub.operations.alerts;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/**
 * Connections to those who carry notices, with time-outs, which the libraries that speak over them
 * do not set: one that hangs must not hold up the others. TLS is by the hub's authorities.
 */
@Component
class OwnSockets {

  private static final int PATIENCE_MILLIS = 5000;

  private final SslBundles bundles;

  OwnSockets(SslBundles bundles) {
    this.bundles = bundles;
  }

  /**
   * Connects.
   *
   * @param transport TLS checks the name of the other side; anything else is a plain connection
   */
  Socket open(InetSocketAddress where, AlertSettings.Transport transport) throws IOException {
    Socket plain = new Socket();
    try {
      plain.connect(where, PATIENCE_MILLIS);
      plain.setSoTimeout(PATIENCE_MILLIS);
      return transport == AlertSettings.Transport.TLS ? secured(plain, where) : plain;
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private Socket secured(Socket plain, InetSocketAddress where) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            bundles
                .getBundle("hub")
                .createSslContext()
                .getSocketFactory()
                .createSocket(plain, where.getHostString(), where.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
