package org.fengqiao.hub.channel.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.channel.BoundedBytes;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One look at a folder of a partner's server. A file is taken once and answered by a file beside
 * it, {@code <name>.receipt.json}; a file that has its receipt is done. What ends the hub between
 * taking and answering makes it take the file again, and intake knows the message. The partner
 * clears both away, and gives a later file another name.
 */
@Component("sftpIn")
public class SftpIn {

  private static final Logger LOG = LoggerFactory.getLogger(SftpIn.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String RECEIPT = ".receipt.json";

  private final SftpClient sftp;
  private final Partners partners;
  private final FileIntake intake;

  /** Said once, not at every look. */
  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();

  SftpIn(SftpClient sftp, Partners partners, FileIntake intake) {
    this.sftp = sftp;
    this.partners = partners;
    this.intake = intake;
  }

  /** The folders of a partner the hub looks into. */
  static Stream<Partner.Inbound> ways(Partner partner) {
    return partner.inboundFor().values().stream()
        .filter(way -> way.channel().equals("sftp"))
        .distinct();
  }

  /** Looks once; what cannot be reached now is looked for again. */
  public void work(String id) {
    Partner partner = partners.byId(id);
    try {
      for (Partner.Inbound way : ways(partner).toList()) {
        sftp.work(Objects.requireNonNull(way.address()), PATIENCE, it -> look(partner, way, it));
      }
      unreachable.remove(id);
    } catch (IOException | UncheckedIOException e) {
      if (unreachable.add(id)) {
        LOG.warn("the files of {} cannot be read; tried again and again: {}", id, e.toString());
      }
    }
  }

  private int look(Partner partner, Partner.Inbound way, SftpFolder folder) throws IOException {
    List<String> names = folder.list().stream().map(SftpFolder.Entry::name).toList();
    Set<String> answered =
        names.stream().filter(it -> it.endsWith(RECEIPT)).collect(Collectors.toSet());
    int taken = 0;
    for (String name : names) {
      if (!name.endsWith(RECEIPT) && !answered.contains(name + RECEIPT)) {
        byte[] receipt = taken(partner, way, folder, name);
        folder.put(name + RECEIPT, () -> new ByteArrayInputStream(receipt));
        taken++;
      }
    }
    return taken;
  }

  private byte[] taken(Partner partner, Partner.Inbound way, SftpFolder folder, String name)
      throws IOException {
    byte[] document;
    try (InputStream in = folder.get(name)) {
      document = BoundedBytes.read(in, partner.limits().message());
    } catch (Rejected tooLarge) {
      return FileReceipt.refused(tooLarge.rejection().faults());
    }
    return intake.take(partner, way, name, document);
  }
}
