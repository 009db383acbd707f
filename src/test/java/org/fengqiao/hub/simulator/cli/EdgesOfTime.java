package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What time alone does to a case, told over the channels of its partners. */
interface EdgesOfTime {

  ZoneId QINGDAO = ZoneId.of("Asia/Shanghai");
  String APPRAISAL = "progress-notice/suspended-for-appraisal";
  String SUSPENSIONS = "(?s)\"suspensions\" : \\[.*?\\} \\]";

  /** All agreed to go on for more than a year. */
  String FAR =
      """
      "extensions" : [ { "days" : 400, "agreedAt" : "2026-11-21T09:00:00+08:00", "consents" : [
        { "partyId" : "P1", "consentedAt" : "2026-11-21T09:00:00+08:00" },
        { "partyId" : "P2", "consentedAt" : "2026-11-21T09:00:00+08:00" } ] } ]\
      """;

  private static EdgeTown town() {
    return EdgeCasesIT.town();
  }

  @Test
  default void anUnansweredReferralLapsesAndCourtAndCentreAreTold() throws Exception {
    EdgeCase open = town().opened("case-referral/half-width-brackets-in-case-number");
    town().toldCentre(open, "case-referral");
    town().awaitClock(open, "CLK-01");

    assertThat(town().town.rest("court-shinan").get("cases/" + open.hubCase() + "/clocks").body())
        .contains("CLK-01", "RUNNING", "在线调解规则第12条", "rawEnd", "rolledEnd")
        .contains("\"daysLeft\"", "\"workingDaysLeft\"");
    assertThat(town().town.rest("court-jimo").get("cases/" + open.hubCase() + "/clocks").body())
        .as("of another court's case")
        .contains("CASE_UNKNOWN")
        .doesNotContain("CLK-01");
    assertThat(town().town.rest("centre-qingdao").get("clocks?due-before=9999-12-31").body())
        .contains(open.hubCase());
    assertThat(town().town.rest("centre-qingdao").get("clocks.ics").body())
        .contains("BEGIN:VEVENT", open.hubCase(), "CLK-01");

    town().runsOut(open, "CLK-01");

    assertThat(town().toldCourt(open, "referral-response")).contains("逾期未答复");
    assertThat(town().toldCentre(open, "deadline-notice")).contains("LAPSED", "CLK-01");
    assertThat(town().state(open)).isEqualTo("LAPSED");
  }

  @Test
  default void row15TheFiledNumberIsTheSameCaseAndItsPeriodStartsAnew() throws Exception {
    EdgeCase open = entrustedAWeekAgo();
    assertThat(clock(open, "CLK-05").path("state").asString()).isEqualTo("RUNNING");
    int filed = town().next();
    String conversion =
        lately(
                EdgePapers.court(
                    "case-conversion/pre-filing-becomes-first-instance",
                    "filed-" + filed,
                    open.number()))
            .replaceFirst("<caseNumber>[^<]*", "<caseNumber>" + open.caseNumber())
            .replaceFirst("<newCaseNumber>[^<]*", "<newCaseNumber>" + Town.number(filed));

    assertThat(town().post(conversion).status()).isEqualTo("ACCEPTED");

    assertThat(town().toldCentre(open, "case-conversion")).contains(Town.number(filed));
    awaitState(open, "CLK-05", "STOPPED");
    awaitState(open, "CLK-06", "RUNNING");
    assertThat(
            town()
                .town
                .ledger()
                .count(
                    "select count(*) from dispute_case d join case_number n using (case_id)"
                        + " where d.case_number = '%s' and n.case_number = '%s'"
                            .formatted(open.caseNumber(), Town.number(filed))))
        .as("one dispute under both numbers")
        .isEqualTo(1);
  }

  @Test
  default void row25TheTimeOfAnAppraisalIsNotCountedAndTheCourtIsTold() throws Exception {
    EdgeCase open = entrustedAWeekAgo();
    LocalDate end = LocalDate.parse(clock(open, "CLK-05").path("rawEnd").asString());
    town().says(open, APPRAISAL, EdgesOfTime::lately);
    assertThat(town().toldCourt(open, "progress-notice")).contains("车损鉴定");
    awaitState(open, "CLK-05", "SUSPENDED");

    town()
        .says(
            open,
            APPRAISAL,
            it ->
                lately(
                    it.replace("SUSPENDED_APPRAISAL", "MEDIATING")
                        .replace("2026-11-21T09:00:00", "2026-11-25T09:00:00")
                        .replace("2026-11-22T16", "2026-11-25T16")
                        .replace(
                            "\"from\" : \"2026-11-21\"",
                            "\"from\" : \"2026-11-21\", \"to\" : \"2026-11-25\"")));

    awaitState(open, "CLK-05", "RUNNING");
    assertThat(clock(open, "CLK-05").path("rawEnd").asString())
        .isEqualTo(end.plusDays(4).toString());
  }

  /** The document's days moved on together, so that its 25 November is yesterday. */
  private static String lately(String document) {
    long days =
        ChronoUnit.DAYS.between(LocalDate.of(2026, 11, 25), LocalDate.now(QINGDAO).minusDays(1));
    return Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d)")
        .matcher(document)
        .replaceAll(found -> LocalDate.parse(found.group()).plusDays(days).toString());
  }

  private static void awaitState(EdgeCase open, String clock, String state) {
    await()
        .atMost(EdgeTown.PATIENCE)
        .until(() -> clock(open, clock).path("state").asString().equals(state));
  }

  @Test
  default void row18APeriodThatEndsInNationalDayEndsAfterItAndBothDaysAreShown() throws Exception {
    JsonNode period = period("2026-09-01");

    assertThat(period.path("rawEnd").asString()).isEqualTo("2026-10-01");
    assertThat(period.path("rolledEnd").asString()).isEqualTo("2026-10-08");
  }

  @Test
  default void row19AMakeUpSaturdayIsALastDayLikeAnyOther() throws Exception {
    JsonNode period = period("2026-09-10");

    assertThat(period.path("rawEnd").asString()).isEqualTo("2026-10-10");
    assertThat(period.path("rolledEnd").asString()).isEqualTo("2026-10-10");
  }

  @Test
  default void row20AnEndInAYearWithoutACalendarIsProvisionalUntilItIsLoaded() throws Exception {
    EdgeCase open = entrusted(LocalDate.now(QINGDAO).toString());
    town()
        .says(
            open,
            "progress-notice/suspended-for-appraisal",
            it -> it.replace("SUSPENDED_APPRAISAL", "EXTENDED").replaceFirst(SUSPENSIONS, FAR));
    JsonNode before = clock(open, "CLK-08");
    assertThat(before.path("provisional").asBoolean()).isTrue();
    String end = before.path("rawEnd").asString();
    String calendar = "calendar/" + LocalDate.parse(end).getYear();
    assertThat(town().town.rest("court-shinan").get(calendar).body())
        .contains("\"published\":false", "\"days\":[]");

    town().publish(LocalDate.parse(end));

    JsonNode after = clock(open, "CLK-08");
    assertThat(after.path("rawEnd").asString()).isEqualTo(end);
    assertThat(after.path("provisional").asBoolean()).isFalse();
    assertThat(town().town.rest("court-shinan").get(calendar).body())
        .contains(
            "\"published\":true", "\"digest\":\"", "{\"date\":\"" + end + "\",\"work\":false");
    assertThat(LocalDate.parse(after.path("rolledEnd").asString())).isAfter(LocalDate.parse(end));
    assertThat(
            town()
                .town
                .ledger()
                .count(
                    "select count(*) from clock_change where what = 'RECOUNTED' and case_id ="
                        + " '"
                        + open.hubCase()
                        + "'"))
        .isPositive();
  }

  /** The court's own view of the thirty days of a case whose papers were signed for on a day. */
  private static JsonNode period(String signed) throws Exception {
    return clock(entrusted(signed), "CLK-05");
  }

  private static EdgeCase entrusted(String signed) throws Exception {
    return entrusted(
        accepted -> accepted.replaceFirst("2026-11-20T14:00:00", signed + "T00:01:00"));
  }

  /** A case before filing whose papers were signed for a week before yesterday. */
  static EdgeCase entrustedAWeekAgo() throws Exception {
    return entrusted(
        accepted -> lately(accepted.replaceFirst("2026-11-20T14:00:00", "2026-11-18T00:01:00")));
  }

  private static EdgeCase entrusted(UnaryOperator<String> when) throws Exception {
    EdgeCase filed = town().opened("case-referral/pre-filing-number-still-in-2026");
    EdgeCase open =
        new EdgeCase(
            filed.hubCase(),
            filed.caseNumber().replace("民初", "民诉前调"),
            filed.number(),
            filed.referral(),
            filed.answer());
    town().says(open, "referral-response/accepted-by-a-station", when);
    return open;
  }

  /** The court's own view of a clock, once it is there. */
  static JsonNode clock(EdgeCase open, String id) {
    return await()
        .atMost(EdgeTown.PATIENCE)
        .until(() -> clocks(open, id).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private static Stream<JsonNode> clocks(EdgeCase open, String id) throws Exception {
    String seen =
        town().town.rest("court-shinan").get("cases/" + open.hubCase() + "/clocks").body();
    return JsonMapper.shared().readTree(seen).findParents("rawEnd").stream()
        .filter(it -> it.path("clock").asString().equals(id));
  }
}
