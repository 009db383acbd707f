package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.Dispatch;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.Priority;
import org.fengqiao.hub.canonical.model.Track;
import org.junit.jupiter.api.Test;

/** 繁简分流: easy cases fast, hard ones with care; the nearest station (guide §2.12). */
class TriageTests {

  private static final Triage TRIAGE = new Triage(CodeTables.load(Samples.MAPPINGS));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Test
  void aSmallFixedSumOfOneCreditorIsEasy() {
    Dispatch easy = proposed(referral -> claim(referral, "58213.50"));

    assertThat(easy.getTrack()).isEqualTo(Track.EASY);
    assertThat(easy.getReasons()).contains("EASY_AMOUNT").doesNotContain("EXPRESS_AMOUNT");
  }

  @Test
  void anAmountAtTheThresholdStillTakesTheQuickWayAndOneFenMoreDoesNot() {
    assertThat(proposed(it -> claim(it, "10000.00")).getTrack()).isEqualTo(Track.EXPRESS);
    assertThat(proposed(it -> claim(it, "10000.01")).getTrack()).isEqualTo(Track.EASY);
    assertThat(proposed(it -> claim(it, "100000.01")).getTrack()).isEqualTo(Track.ORDINARY);
  }

  @Test
  void aDebtorNobodyCanReachMakesASmallSumNoEasyCase() {
    Dispatch silent =
        proposed(
            referral -> {
              claim(referral, "58213.50");
              defendant(referral).getPhones().clear();
            });

    assertThat(silent.getTrack()).isEqualTo(Track.ORDINARY);
  }

  @Test
  void whatMakesACaseHardOutweighsASmallAmount() {
    Dispatch foreign =
        proposed(
            referral -> {
              claim(referral, "5000.00");
              referral.setForeignRelated(true);
            });

    assertThat(foreign.getTrack()).isEqualTo(Track.HARD);
    assertThat(foreign.getReasons()).contains("FOREIGN", "EXPRESS_AMOUNT");
  }

  @Test
  void tenPersonsAreAGroupAndTakeTheGreenChannel() {
    Dispatch nine = proposed(referral -> persons(referral, 9));
    Dispatch ten = proposed(referral -> persons(referral, 10));

    assertThat(nine.isGreenChannel()).isFalse();
    assertThat(ten.isGreenChannel()).isTrue();
    assertThat(ten.getPriority()).isEqualTo(Priority.P0);
    assertThat(ten.getTrack()).isEqualTo(Track.HARD);
  }

  @Test
  void theSixtiethBirthdayMakesAPartyElderlyAndTheCaseUrgent() {
    assertThat(born(DAY.minusYears(60)).getPriority()).isEqualTo(Priority.P1);
    assertThat(born(DAY.minusYears(60).plusDays(1)).getReasons()).doesNotContain("ELDERLY");
    assertThat(born(DAY.minusYears(18).plusDays(1)).getReasons()).contains("MINOR");
    assertThat(born(DAY.minusYears(18)).getReasons()).doesNotContain("MINOR");
  }

  @Test
  void aBanksCardDebtIsABatchCaseUnlessTheCourtSaysItIsUrgent() {
    Dispatch batch = proposed(referral -> referral.getCauses().get(0).setName("信用卡纠纷"));
    Dispatch urgent =
        proposed(
            referral -> {
              referral.getCauses().get(0).setName("信用卡纠纷");
              referral.setPriority(Priority.P1);
            });

    assertThat(batch.getPriority()).isEqualTo(Priority.P3);
    assertThat(urgent.getPriority()).isEqualTo(Priority.P1);
  }

  @Test
  void theConsumersDistrictDecidesTheStationThenTheCourts() {
    assertThat(livingIn("370281").getStation()).isEqualTo("jiaozhou");
    assertThat(livingIn("370202").getStation())
        .as("its rooms share the district")
        .isEqualTo("shinan");
    assertThat(livingIn("110105").getStation()).as("the court's").isEqualTo("jimo");
    assertThat(livingIn("110105").getReasons()).contains("CROSS_REGION");
    assertThat(TRIAGE.propose(referralOf(null), "court-shibei", DAY).getStation())
        .as("no station in Shibei")
        .isEqualTo("centre");
  }

  @Test
  void theStationACourtNamesIsTaken() {
    Dispatch room = proposed(referral -> referral.setStation("湛山调解室"));

    assertThat(room.getStation()).isEqualTo("zhanshan");
  }

  private static Dispatch livingIn(String division) {
    return TRIAGE.propose(referralOf(division), "court-jimo", DAY);
  }

  private static CaseReferral referralOf(@org.jspecify.annotations.Nullable String division) {
    CaseReferral referral = plain();
    referral.getParties().stream()
        .flatMap(party -> party.getAddresses().stream())
        .forEach(address -> address.setAdminCode(division));
    return referral;
  }

  private static Dispatch born(LocalDate birthDate) {
    return proposed(
        referral -> {
          defendant(referral).getIds().clear();
          defendant(referral).setBirthDate(birthDate);
        });
  }

  private static void persons(CaseReferral referral, int count) {
    Party person = defendant(referral);
    List<Party> all = new ArrayList<>(List.of(referral.getParties().get(0)));
    for (int i = 0; i < count; i++) {
      all.add(person);
    }
    referral.getParties().clear();
    referral.getParties().addAll(all);
  }

  private static Dispatch proposed(Consumer<CaseReferral> change) {
    CaseReferral referral = plain();
    change.accept(referral);
    return TRIAGE.propose(referral, "court-shinan", DAY);
  }

  /** A bank claims from one person of full age in Qingdao, who has a telephone. */
  private static CaseReferral plain() {
    CaseReferral referral = Samples.referral();
    referral.setPriority(null);
    referral.setStation(null);
    assertThat(defendant(referral).getKind()).isEqualTo(PartyKind.NATURAL_PERSON);
    return referral;
  }

  private static Party defendant(CaseReferral referral) {
    return referral.getParties().get(1);
  }

  private static void claim(CaseReferral referral, String amount) {
    referral.getAmounts().setClaimed(new BigDecimal(amount));
  }
}
