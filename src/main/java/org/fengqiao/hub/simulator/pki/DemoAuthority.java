package org.fengqiao.hub.simulator.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A throw-away certificate authority in one folder, for demo and tests only.
 *
 * <p>The folder holds {@code ca.p12} (its key), {@code ca.pem}, {@code truststore.p12} (trusts this
 * authority alone), {@code hub.p12}, and {@code <partner>.p12} with {@code <partner>.pem} for each
 * partner asked for. Keys are EC P-256, signatures SHA256withECDSA, key stores PKCS#12 under one
 * password, readable by their owner alone. What is there already is kept.
 */
public final class DemoAuthority {

  private static final Pattern PARTNER_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String HUB = "hub";

  private final PkiFolder folder;
  private final Keys issuer;

  private DemoAuthority(PkiFolder folder, Keys issuer) {
    this.folder = folder;
    this.issuer = issuer;
  }

  /**
   * Opens the authority in this folder, or founds it.
   *
   * @param path made when it does not exist
   * @param password opens every key store in the folder
   * @throws AuthorityUnusable when the folder cannot be written, or holds an authority of another
   *     password
   */
  public static synchronized DemoAuthority in(Path path, String password) {
    PkiFolder folder = PkiFolder.open(path, password);
    Path store = folder.file("ca.p12");
    Keys issuer = Files.exists(store) ? folder.read(store) : Certificates.authority();
    if (!Files.exists(store)) {
      folder.writeKeys(store, "ca", issuer);
    }
    folder.writeOnce("ca.pem", file -> folder.writePem(file, issuer.certificate()));
    folder.writeOnce("truststore.p12", file -> folder.writeTrust(file, issuer.certificate()));
    return new DemoAuthority(folder, issuer);
  }

  /** Makes what is missing for the hub and these partners. */
  public DemoAuthority enrol(Collection<String> partners) {
    hub();
    partners.forEach(this::partner);
    return this;
  }

  /** The hub's key store: {@code CN=fengqiao-hub}, good for this machine's loopback names. */
  public Path hub() {
    return keys(HUB, "CN=fengqiao-hub,O=Fengqiao Demo,C=CN");
  }

  /**
   * A partner's key store, made on first asking.
   *
   * @param id kebab-case, as in the partner's file
   */
  public Path partner(String id) {
    if (!PARTNER_ID.matcher(id).matches() || id.equals(HUB) || id.equals("ca")) {
      throw new IllegalArgumentException("not a partner id: kebab-case, and neither hub nor ca");
    }
    return keys(id, subjectOf(id));
  }

  /** The subject a partner's certificate has, in the RFC 2253 form that partner files use. */
  public static String subjectOf(String partner) {
    return "CN=" + partner + ",OU=Partners,O=Fengqiao Demo,C=CN";
  }

  /** PKCS#12 that trusts this authority alone. */
  public Path trustStore() {
    return folder.file("truststore.p12");
  }

  /** The authority's certificate as PEM. */
  public Path caPem() {
    return folder.file("ca.pem");
  }

  /** The hub's certificate, by which its receipts are verified. */
  public X509Certificate hubCertificate() {
    return folder.read(hub()).certificate();
  }

  /** Host keys of partners' file servers, in OpenSSH's format; the hub believes no others. */
  public void knowHosts(Collection<String> lines) {
    folder.replace("known_hosts", String.join("\n", lines) + "\n");
  }

  /** How a partner, or {@code hub}, presents itself on a connection. */
  public Identity identity(String id) {
    return new Identity(id.equals(HUB) ? hub() : partner(id), trustStore(), folder.password());
  }

  private synchronized Path keys(String name, String subject) {
    Path store = folder.file(name + ".p12");
    if (!Files.exists(store)) {
      folder.writeKeys(store, name, Certificates.issue(issuer, subject));
    }
    X509Certificate certificate = folder.read(store).certificate();
    folder.writeOnce(name + ".pem", file -> folder.writePem(file, certificate));
    return store;
  }

  /** Writes one file; may fail as files do. */
  interface FileWriting {
    void to(Path file) throws IOException;
  }
}
