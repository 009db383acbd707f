package org.fengqiao.hub.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.fengqiao.hub.ledger.RealPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The secret of the party index is one for all hubs of a cluster, and not in the database's reach.
 */
class SearchKeyTests {

  private final JdbcTemplate jdbc = RealPostgres.jdbc();

  @TempDir Path folder;

  private List<byte[]> keys(Path store) throws Exception {
    return new PartyIndex(new SearchKey(jdbc, Clock.systemUTC(), store, "changeit"))
        .keys(List.of("王芳"));
  }

  private Path store(String name) throws Exception {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
    pairs.initialize(256);
    var pair = pairs.generateKeyPair();
    X500Name subject = new X500Name("CN=" + name);
    var certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        subject,
                        java.math.BigInteger.ONE,
                        Date.from(Instant.EPOCH),
                        Date.from(Instant.EPOCH.plusSeconds(1)),
                        subject,
                        pair.getPublic())
                    .build(
                        new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "hub",
        pair.getPrivate(),
        "changeit".toCharArray(),
        new java.security.cert.Certificate[] {certificate});
    Path file = folder.resolve(name + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      keys.store(out, "changeit".toCharArray());
    }
    return file;
  }

  @Test
  void hubsWithTheSameKeyFindTheSamePartiesAndAnotherKeyFindsNone() throws Exception {
    Path own = store("hub");
    List<byte[]> first = keys(own);

    assertThat(keys(own)).usingRecursiveComparison().isEqualTo(first);
    assertThat(keys(store("renewed"))).usingRecursiveComparison().isNotEqualTo(first);
  }
}
