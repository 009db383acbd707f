package org.fengqiao.hub.simulator.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.hub.simulator.ArbitrationScript;
import org.fengqiao.hub.simulator.CentreScript;
import org.fengqiao.hub.simulator.CourtScript;
import org.fengqiao.hub.simulator.FaultControl;
import org.fengqiao.hub.simulator.FaultSwitch;
import org.fengqiao.hub.simulator.NotaryScript;
import org.fengqiao.hub.simulator.SimulatedArbitration;
import org.fengqiao.hub.simulator.SimulatedCentre;
import org.fengqiao.hub.simulator.SimulatedCourt;
import org.fengqiao.hub.simulator.SimulatedCourt.CourtWire;
import org.fengqiao.hub.simulator.SimulatedNotary;
import org.fengqiao.hub.simulator.pki.DemoAuthority;

/**
 * The partners' side of the demo: three courts, one of which signs and one has a platform, the
 * centre, the arbitration commission, the notary office, the fault switch.
 */
final class DemoPartners implements AutoCloseable {

  private final SimulatedCourt shinan;
  private final SimulatedCourt jimo;
  private final DemoPlatform platform;
  private final DemoBank bank;
  private final DemoGap gap;
  private final DemoFerry laixi;
  private final SimulatedCentre centre;
  private final SimulatedArbitration arbitration;
  private final Neighbours neighbours;
  private final SimulatedNotary notary;
  private final FaultControl control;

  private DemoPartners(
      SimulatedCourt shinan,
      SimulatedCourt jimo,
      DemoPlatform platform,
      DemoBank bank,
      DemoGap gap,
      DemoFerry laixi,
      SimulatedCentre centre,
      SimulatedArbitration arbitration,
      Neighbours neighbours,
      SimulatedNotary notary,
      FaultControl control) {
    this.shinan = shinan;
    this.jimo = jimo;
    this.platform = platform;
    this.bank = bank;
    this.gap = gap;
    this.laixi = laixi;
    this.centre = centre;
    this.arbitration = arbitration;
    this.neighbours = neighbours;
    this.notary = notary;
    this.control = control;
  }

  static DemoPartners open(DemoSettings settings, DemoAuthority authority) {
    int hub = settings.port("partner");
    URI soap = URI.create("https://localhost:" + hub + "/services/court/v1");
    URI rest = URI.create("https://localhost:" + hub + "/api/v1/");
    Path folder = settings.data().resolve("demo");
    SimulatedCourt shinan =
        SimulatedCourt.open(
            authority.identity("court-shinan"),
            settings.port("court-shinan"),
            folder.resolve("court-shinan"),
            new CourtWire(soap, false, false),
            CourtScript.confirming(settings.step()));
    SimulatedCourt jimo =
        SimulatedCourt.open(
            authority.identity("court-jimo"),
            settings.port("court-jimo"),
            folder.resolve("court-jimo"),
            new CourtWire(soap, false, true),
            CourtScript.confirming(settings.step()));
    DemoPlatform platform = DemoPlatform.open(settings, authority);
    DemoBank bank = DemoBank.open(settings, authority);
    DemoGap gap = DemoGap.open(settings, authority);
    DemoFerry laixi = DemoFerry.open(settings);
    SimulatedCentre centre =
        SimulatedCentre.open(
            authority.identity("centre-qingdao"),
            settings.port("centre"),
            folder.resolve("centre-qingdao"),
            rest,
            CentreScript.lively(settings.step())
                .taking(CentreScript::entrusted)
                .asking(DemoBank.CODES));
    SimulatedArbitration arbitration =
        SimulatedArbitration.open(
            authority.identity("arbitration-qingdao"),
            settings.port("arbitration"),
            folder.resolve("arbitration-qingdao"),
            rest,
            new ArbitrationScript(settings.step(), ArbitrationScript.Ending.STATEMENT));
    Neighbours neighbours = Neighbours.open(settings, authority, centre);
    authority.knowHosts(List.of(neighbours.knownHost(), gap.knownHost()));
    SimulatedNotary notary =
        SimulatedNotary.open(
            authority.identity("notary-qingdao"),
            settings.port("notary"),
            folder.resolve("notary-qingdao"),
            URI.create("https://localhost:" + hub + "/services/notary/v1"),
            NotaryScript.willing(settings.step()));
    Map<String, FaultSwitch> switches =
        Map.ofEntries(
            Map.entry("court-shinan", FaultSwitch.of(shinan::behave)),
            Map.entry("court-jimo", FaultSwitch.of(jimo::behave)),
            Map.entry("court-laoshan", platform.faults()),
            Map.entry("court-laixi", FaultSwitch.ofFiles(laixi::behave)),
            Map.entry("court-pingdu", FaultSwitch.ofFiles(gap::behave)),
            Map.entry("institution-example-bank", FaultSwitch.of(bank::behave)),
            Map.entry("centre-qingdao", FaultSwitch.of(centre::behave)),
            Map.entry("centre-shanghai", FaultSwitch.of(neighbours::behaveShanghai)),
            Map.entry("arbitration-qingdao", FaultSwitch.of(arbitration::behave)),
            Map.entry("regulator-qingdao", FaultSwitch.of(neighbours::behave)),
            Map.entry("notary-qingdao", FaultSwitch.of(notary::behave)));
    FaultControl control = FaultControl.open(settings.port("control"), switches);
    return new DemoPartners(
        shinan, jimo, platform, bank, gap, laixi, centre, arbitration, neighbours, notary, control);
  }

  SimulatedCourt court(String id) {
    return id.equals("court-jimo") ? jimo : shinan;
  }

  SimulatedCentre centre() {
    return centre;
  }

  DemoPlatform platform() {
    return platform;
  }

  DemoBank bank() {
    return bank;
  }

  DemoGap gap() {
    return gap;
  }

  DemoFerry laixi() {
    return laixi;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  /** Everybody's list of the day. */
  DemoDays days() {
    Map<String, DemoDays.Book> books = new LinkedHashMap<>();
    books.put("court-shinan", day -> Optional.of(shinan.reconcile(day)));
    books.put("court-jimo", day -> Optional.of(jimo.reconcile(day)));
    books.put("court-laoshan", platform::reconcile);
    books.put("court-laixi", laixi::reconcile);
    books.put("court-pingdu", gap::reconcile);
    books.put("centre-qingdao", DemoDays.Book.overRest(centre::reconcile));
    books.put("arbitration-qingdao", DemoDays.Book.overRest(arbitration::reconcile));
    books.put("notary-qingdao", day -> Optional.of(notary.reconcile(day)));
    books.put("institution-example-bank", DemoDays.Book.overRest(bank::reconcile));
    neighbours.addTo(books);
    return new DemoDays(books);
  }

  SimulatedArbitration arbitration() {
    return arbitration;
  }

  @Override
  public void close() {
    control.close();
    neighbours.close();
    arbitration.close();
    notary.close();
    centre.close();
    shinan.close();
    jimo.close();
    platform.close();
    bank.close();
    gap.close();
    laixi.close();
  }
}
