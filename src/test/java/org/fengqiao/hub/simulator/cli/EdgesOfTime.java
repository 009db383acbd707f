package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What time alone does to a case, told over the channels of its partners. */
interface EdgesOfTime {

  private static EdgeTown town() {
    return EdgeCasesIT.town();
  }

  @Test
  default void anUnansweredReferralLapsesAndCourtAndCentreAreTold() throws Exception {
    EdgeCase open = town().opened("case-referral/half-width-brackets-in-case-number");
    town().toldCentre(open, "case-referral");
    town().awaitClock(open, "CLK-01");

    assertThat(town().town.rest("court-shinan").get("cases/" + open.hubCase() + "/clocks").body())
        .contains("CLK-01", "RUNNING", "在线调解规则第12条", "rawEnd", "rolledEnd");
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
}
