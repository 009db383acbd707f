package org.fengqiao.hub.channel.ferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look at where a partner's files arrive: control files first, then the files in order. */
@Component("ferryIn")
public class FerryIn {

  private static final Logger LOG = LoggerFactory.getLogger(FerryIn.class);
  private static final int CONTROL_MOST = 16 * 1024 * 1024;

  private final Partners partners;
  private final Landings landings;
  private final Workbench bench;
  private final ControlIn control;
  private final FilesIn files;

  /** Said once, not at every look. */
  private final Set<String> unreachable = ConcurrentHashMap.newKeySet();

  FerryIn(Partners partners, Landings landings, Workbench bench, ControlIn control, FilesIn files) {
    this.partners = partners;
    this.landings = landings;
    this.bench = bench;
    this.control = control;
    this.files = files;
  }

  /** Looks once; what cannot be reached now is looked for again. */
  public void work(String id) {
    Partner partner = partners.byId(id);
    Landing landing = landings.in(partner);
    try {
      boolean data = false;
      for (String name : landing.whole()) {
        data |= !taken(partner, landing, name);
      }
      if (data) {
        files.take(partner, landing);
      }
      files.askForAnnounced(partner);
      unreachable.remove(id);
    } catch (IOException e) {
      if (unreachable.add(id)) {
        LOG.warn("the files of {} cannot be reached; tried again and again: {}", id, e.toString());
      }
    }
  }

  /** Whether it was a control file, which is done now. */
  private boolean taken(Partner partner, Landing landing, String name) throws IOException {
    if (!Names.isControl(name)) {
      return false;
    }
    Path copy = bench.place(partner.id(), "control.xml");
    try {
      if (!landing.fetch(name, copy, CONTROL_MOST)) {
        throw new Rejected(Fault.at("/", RejectionCode.TOO_LARGE, "16 MB"));
      }
      byte[] document = Files.readAllBytes(copy);
      if (name.startsWith(Names.ACKNOWLEDGEMENT)) {
        control.acknowledgement(partner.id(), document);
      } else if (name.startsWith(Names.DAY_LIST)) {
        control.dayList(partner.id(), document);
      } else if (name.startsWith(Names.HEARTBEAT)) {
        control.heartbeat(partner.id(), document);
      } else {
        control.resend(partner.id(), document);
      }
    } catch (Rejected unreadable) {
      LOG.warn("a control file of {} is passed over: {}", partner.id(), unreadable.getMessage());
    }
    landing.remove(name);
    return true;
  }
}
