package org.fengqiao.hub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The switches of the demo: each partner takes the faults of its wire, and says which it has. */
class FaultControlTest {

  private final AtomicReference<Misbehaviour> court = new AtomicReference<>(Misbehaviour.NONE);
  private final AtomicReference<ExchangeFault> gap = new AtomicReference<>(ExchangeFault.NONE);
  private final AtomicReference<Misbehaviour> door = new AtomicReference<>(Misbehaviour.NONE);
  private final AtomicReference<PlatformFault> list = new AtomicReference<>(PlatformFault.NONE);
  private final FaultControl control =
      FaultControl.open(
          0,
          Map.of(
              "court-shinan", FaultSwitch.of(court::set),
              "court-laixi", FaultSwitch.ofFiles(gap::set),
              "court-laoshan", FaultSwitch.ofPlatform(door::set, list::set)));

  @AfterEach
  void close() {
    control.close();
  }

  @Test
  void aCourtBehindAGapLosesANumberAndSendsOutOfOrder() throws Exception {
    assertThat(post("partner=court-laixi&mode=missing_number").body())
        .contains("court-laixi: MISSING_NUMBER");
    assertThat(gap.get()).isEqualTo(ExchangeFault.MISSING_NUMBER);
    post("partner=court-laixi&mode=out_of_order");
    assertThat(gap.get()).isEqualTo(ExchangeFault.OUT_OF_ORDER);
  }

  @Test
  void aPlatformHasTheFaultsOfItsDoorAndThoseOfItsList() throws Exception {
    post("partner=court-laoshan&mode=moves");
    post("partner=court-laoshan&mode=slow&ms=50");
    assertThat(list.get()).isEqualTo(PlatformFault.MOVES);
    assertThat(door.get()).isEqualTo(Misbehaviour.slow(Duration.ofMillis(50)));

    post("partner=court-laoshan&mode=none");

    assertThat(list.get()).isEqualTo(PlatformFault.NONE);
    assertThat(door.get()).isEqualTo(Misbehaviour.NONE);
  }

  @Test
  void withoutAPartnerThoseTakeAFaultThatHaveIt() throws Exception {
    assertThat(post("mode=down").body()).contains("court-shinan: DOWN", "court-laoshan: DOWN");

    assertThat(court.get()).isEqualTo(Misbehaviour.of(Misbehaviour.Mode.DOWN));
    assertThat(gap.get()).isEqualTo(ExchangeFault.NONE);
  }

  @Test
  void aFaultOrPartnerNobodyHasIsAnsweredWithThoseThereAre() throws Exception {
    HttpResponse<String> fault = post("partner=court-laixi&mode=sleepy");
    HttpResponse<String> partner = post("partner=court-nowhere&mode=down");

    assertThat(fault.statusCode()).isEqualTo(400);
    assertThat(fault.body()).contains("MISSING_NUMBER", "OUT_OF_ORDER");
    assertThat(partner.statusCode()).isEqualTo(400);
    assertThat(partner.body()).contains("court-shinan");
    assertThat(post("mode=sleepy").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> post(String query) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + control.port() + "/control/faults?" + query);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
  }
}
