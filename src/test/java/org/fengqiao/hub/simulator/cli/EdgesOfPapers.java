package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.LightCourt;
import org.junit.jupiter.api.Test;

/** Papers as partners really bring them: known by what they are, not by what they are called. */
interface EdgesOfPapers {

  private static EdgeTown town() {
    return EdgeCasesIT.town();
  }

  @Test
  default void anAgreementInOfdReachesTheCourtBitForBitWithItsSignatures() throws Exception {
    byte[] ofd = zip("OFD.xml");
    String digest = Digests.of(ofd);
    assertThat(upload(ofd, "application/ofd").accepted()).isTrue();
    EdgeCase open = town().accepted(EdgesOfReferrals.THREE_DEFENDANTS);

    town()
        .says(
            open,
            EdgesOfOutcomes.ONE_SIGNS,
            it ->
                it.replace(EdgePapers.digest(), digest)
                    .replace(EdgePapers.size(EdgePapers.PAPER), EdgePapers.size(ofd))
                    .replace("application/pdf", "application/ofd"));

    String told = town().toldCourt(open, "mediation-outcome");
    assertThat(told).contains(digest, "application/ofd", "<name>张三", "2026-11-22 16:10:00");
    assertThat(town().town.shinan.attachment(digest).orElseThrow()).hasBinaryContent(ofd);
  }

  /** What was said in mediation is confidential (特邀规定第28条第4项): not even its title leaves. */
  @Test
  default void theRecordOfMediationStaysAndWhatTheCourtMaySeeGoesOn() throws Exception {
    byte[] minutes = "%PDF-1.4\n% 调解笔录\n".getBytes(UTF_8);
    String digest = Digests.of(minutes);
    assertThat(upload(minutes, "application/pdf").accepted()).isTrue();
    EdgeCase open = town().accepted(EdgesOfReferrals.THREE_DEFENDANTS);
    String material =
        """
        "materials" : [ { "materialId" : "M9", "kind" : "MEDIATION_RECORD", "title" : "背对背谈话笔录",
          "fileName" : "谈话.pdf", "mediaType" : "application/pdf", %s,
          "digestAlgorithm" : "SHA-256", "digest" : "%s" }, {\
        """
            .formatted(EdgePapers.size(minutes), digest);

    town()
        .says(
            open,
            EdgesOfOutcomes.ONE_SIGNS,
            it -> EdgePapers.change(it, "\"materials\" : [ {", material));

    assertThat(town().toldCourt(open, "mediation-outcome"))
        .contains(EdgePapers.digest())
        .doesNotContain(digest, "背对背", "谈话", "M9");
    assertThat(town().town.shinan.attachment(digest)).isEmpty();
  }

  @Test
  default void whatIsOnlyCalledAPdfOrAnOfdIsRefused() throws Exception {
    assertThat(upload("MZ called a PDF".getBytes(UTF_8), "application/pdf").body())
        .contains("ATTACHMENT_TYPE");
    assertThat(upload(zip("setup.exe"), "application/ofd").body()).contains("ATTACHMENT_TYPE");
  }

  @Test
  default void aMaterialOfAnotherSizeThanAnnouncedIsNamedWithBothSizes() throws Exception {
    int fresh = town().next();
    int size = EdgePapers.PAPER.length;
    String court =
        EdgePapers.court(EdgesOfReferrals.THREE_DEFENDANTS, "size-" + fresh, fresh)
            .replaceFirst("<size>\\d+", "<size>" + (size + 7));
    LightCourt.Answer answer = town().post(court);
    assertThat(answer.status()).isEqualTo("REJECTED");
    assertThat(answer.body())
        .contains("ATTACHMENT_SIZE", "/materials/material[1]/size")
        .contains("材料声明为 " + (size + 7) + " 字节，实际收到 " + size + " 字节");

    EdgeCase open = town().accepted(EdgesOfReferrals.THREE_DEFENDANTS);
    String other = EdgePapers.size(new byte[size - 1]);
    HubRest.Answer refused =
        town()
            .hears(
                "size-at-centre",
                open,
                EdgesOfOutcomes.ONE_SIGNS,
                it -> EdgePapers.change(it, EdgePapers.size(EdgePapers.PAPER), other));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("ATTACHMENT_SIZE", "/size")
        .contains("announced with " + (size - 1) + " bytes, and " + size + " came");
  }

  @Test
  default void instalmentsThatAddUpReachTheCourt() throws Exception {
    EdgeCase open = town().accepted(EdgesOfReferrals.THREE_DEFENDANTS);

    town()
        .says(
            open,
            EdgesOfOutcomes.ONE_SIGNS,
            it ->
                EdgePapers.change(
                    it,
                    "\"due\" : \"2026-12-31\"",
                    """
                    "instalments" : [
                      { "no" : 1, "due" : "2026-12-31", "amount" : "60000.00" },
                      { "no" : 2, "due" : "2027-01-31", "amount" : "40000.00" } ]\
                    """));

    assertThat(town().toldCourt(open, "mediation-outcome"))
        .contains("壹拾万元整", "60000.00", "40000.00", "2027-01-31");
  }

  private static HubRest.Answer upload(byte[] content, String called) throws Exception {
    return town()
        .town
        .rest("centre-qingdao")
        .upload(Digests.of(content), called, BodyPublishers.ofByteArray(content));
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("<x/>".getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
