package org.fengqiao.hub.simulator;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardThreadExecutor;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.fengqiao.hub.simulator.pki.Identity;
import org.springframework.util.FileSystemUtils;

/** A partner's own address: HTTPS on loopback that asks every caller for a certificate. */
final class PartnerServer implements AutoCloseable {

  private static final int THREADS = 48;

  private final Tomcat tomcat = new Tomcat();
  private final Path scratch = scratch();
  private final Connector connector;
  private final Context context;
  private final MisbehavingFilter faults = new MisbehavingFilter();

  PartnerServer(Identity identity, int port) {
    connector = secure(identity, port);
    tomcat.setBaseDir(scratch.toString());
    tomcat.getEngine().getPipeline().addValve(new CuttingValve());
    work();
    tomcat.setConnector(connector);
    context = tomcat.addContext("", null);
    withoutLeakDetection();
    addFaults();
  }

  /**
   * The threads are the service's, not the connector's: a port that is closed by {@link
   * Misbehaviour.Mode#DOWN} interrupts nobody, so that what was being taken is still written down.
   */
  private void work() {
    StandardThreadExecutor threads = new StandardThreadExecutor();
    threads.setName("partner");
    threads.setNamePrefix("partner-exec-");
    threads.setMaxThreads(THREADS);
    threads.setMinSpareThreads(2);
    tomcat.getService().addExecutor(threads);
    connector.getProtocolHandler().setExecutor(threads);
  }

  PartnerServer mount(String name, String pattern, HttpServlet servlet) {
    Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
    wrapper.setLoadOnStartup(1);
    context.addServletMappingDecoded(pattern, name);
    return this;
  }

  void start() {
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      throw new PartnerNotStarted("port " + connector.getPort() + " cannot be opened", e);
    }
    if (!connector.getState().isAvailable()) {
      throw new PartnerNotStarted("port " + connector.getPort() + " cannot be opened", null);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  synchronized void behave(Misbehaviour misbehaviour) {
    faults.set(misbehaviour);
    try {
      boolean down = misbehaviour.mode() == Misbehaviour.Mode.DOWN;
      if (down && connector.getState().isAvailable()) {
        int port = port();
        connector.stop();
        connector.setPort(port);
      } else if (!down && !connector.getState().isAvailable()) {
        connector.start();
      }
    } catch (LifecycleException e) {
      throw new PartnerNotStarted("the port cannot be opened or closed again", e);
    }
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
      FileSystemUtils.deleteRecursively(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LifecycleException e) {
      throw new PartnerNotStarted("the partner does not stop", e);
    }
  }

  private void withoutLeakDetection() {
    if (context instanceof StandardContext standard) {
      standard.setClearReferencesThreadLocals(false);
      standard.setClearReferencesRmiTargets(false);
    }
  }

  private void addFaults() {
    FilterDef definition = new FilterDef();
    definition.setFilterName("faults");
    definition.setFilter(faults);
    definition.setAsyncSupported("true");
    context.addFilterDef(definition);
    FilterMap map = new FilterMap();
    map.setFilterName("faults");
    map.addURLPattern("/*");
    context.addFilterMap(map);
  }

  private static Connector secure(Identity identity, int port) {
    Connector connector = new Connector("HTTP/1.1");
    connector.setPort(port);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("bindOnInit", "false");
    connector.setProperty("maxKeepAliveRequests", "-1");
    connector.setProperty("SSLEnabled", "true");
    connector.addSslHostConfig(tls(identity));
    return connector;
  }

  private static SSLHostConfig tls(Identity identity) {
    SSLHostConfig config = new SSLHostConfig();
    config.setCertificateVerification("required");
    config.setProtocols("TLSv1.2+TLSv1.3");
    config.setTruststoreFile(identity.trustStore().toString());
    config.setTruststorePassword(identity.password());
    config.setTruststoreType("PKCS12");
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.EC);
    certificate.setCertificateKeystoreFile(identity.keyStore().toString());
    certificate.setCertificateKeystorePassword(identity.password());
    certificate.setCertificateKeystoreType("PKCS12");
    config.addCertificate(certificate);
    return config;
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("partner-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
