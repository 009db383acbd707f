package org.fengqiao.hub.simulator.cli;

import java.io.PrintStream;
import java.nio.file.Path;

/** Where to look next, while the demo stays up. */
final class Addresses {

  private final DemoSettings settings;
  private final PrintStream out;

  Addresses(DemoSettings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  void print() {
    int partner = settings.port("partner");
    Path pki = settings.data().resolve("pki");
    out.println("SOAP       https://localhost:" + partner + "/services/court/v1?wsdl");
    out.println("           https://localhost:" + partner + "/services/notary/v1?wsdl");
    out.println("REST       https://localhost:" + partner + "/api/v1/openapi.json");
    out.println("Operators  https://localhost:" + settings.port("operator") + "/ops");
    out.println("           user operator; password: in the log, at the first start");
    out.println(
        "Try        curl --cacert "
            + pki
            + "/ca.pem --cert-type P12 --cert "
            + pki
            + "/court-shinan.p12:"
            + DemoSettings.PASSWORD
            + " 'https://localhost:"
            + partner
            + "/services/court/v1?wsdl'");
    out.println(
        "Faults     curl -X POST 'http://127.0.0.1:"
            + settings.port("control")
            + "/control/faults?partner=centre-qingdao&mode=slow&ms=3000'");
    out.println("           mode=none mends it; an unknown mode is answered with those there are");
    out.println("\nCtrl-C stops everything; the next start finds its data. / 按 Ctrl-C 停止，数据保留。");
  }
}
