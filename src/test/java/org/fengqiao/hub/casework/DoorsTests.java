package org.fengqiao.hub.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.hub.canonical.model.Door.ARBITRATION;
import static org.fengqiao.hub.canonical.model.Door.JUDICIAL_CONFIRMATION;
import static org.fengqiao.hub.canonical.model.Door.NOTARISATION;
import static org.fengqiao.hub.canonical.model.Door.PAYMENT_ORDER;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.clocks.ClockCatalogue;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.Door;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.rules.LegalCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The decision table of guide §1.14, row by row. */
class DoorsTests {

  private static final CodeTables CODES = CodeTables.load(Samples.MAPPINGS);

  private final Doors doors = new Doors(CODES);
  private final Situations situations =
      new Situations(new ClockCatalogue(CODES), () -> new LegalCalendar(CODES));

  @Test
  void beforeFilingAndInTimeEveryDoorIsOpen() {
    assertThat(open(ReferralMode.PRE_ENTRUST, it -> {})).containsExactlyInAnyOrder(Door.values());
  }

  @Test
  void aDoorNeedsWhatItRestsOn() {
    assertThat(
            open(
                ReferralMode.PRE_ENTRUST,
                it -> {
                  it.setArbitrationAgreement(null);
                  it.setEnforcementPromise(null);
                  it.getDebt().setDueOn(LocalDate.of(2027, 1, 1));
                }))
        .containsExactly(JUDICIAL_CONFIRMATION);
  }

  @Test
  void afterThirtyDaysTheCourtConfirmsNoMore() {
    assertThat(open(ReferralMode.PRE_ENTRUST, effectiveOn("2026-10-20T10:00:00+08:00")))
        .containsExactlyInAnyOrder(PAYMENT_ORDER, ARBITRATION, NOTARISATION);
  }

  /** 30 days after 24 October is Monday 23 November, the day of the request. */
  @Test
  void onTheLastDayTheCourtStillConfirms() {
    assertThat(open(ReferralMode.PRE_ENTRUST, effectiveOn("2026-10-24T23:50:00+08:00")))
        .contains(JUDICIAL_CONFIRMATION);
  }

  /** 30 days after 23 October is Sunday 22 November: the end moves to Monday. */
  @Test
  void aLastDayOnASundayMovesToMonday() {
    assertThat(open(ReferralMode.PRE_ENTRUST, effectiveOn("2026-10-23T09:00:00+08:00")))
        .contains(JUDICIAL_CONFIRMATION);
  }

  @Test
  void whatWasPostedOnTheLastDayIsInTimeHoweverLongItTravels() {
    assertThat(
            open(
                ReferralMode.PRE_ENTRUST,
                it -> {
                  it.getAgreement()
                      .setEffectiveAt(OffsetDateTime.parse("2026-10-20T10:00:00+08:00"));
                  it.getHeader().setPostedAt(OffsetDateTime.parse("2026-11-19T20:00:00+08:00"));
                }))
        .contains(JUDICIAL_CONFIRMATION);
  }

  @Test
  void withoutOneOfThePartiesOnlyCreditorsAndArbitratorsHelp() {
    assertThat(open(ReferralMode.PRE_ENTRUST, it -> it.getApplicants().get(1).setPresent(false)))
        .containsExactlyInAnyOrder(PAYMENT_ORDER, ARBITRATION);
  }

  @ParameterizedTest
  @EnumSource(names = {"POST_FILING", "IN_TRIAL"})
  void onceTheCaseIsFiledOnlyTheNotaryIsLeft(ReferralMode mode) {
    assertThat(open(mode, it -> {})).containsExactly(NOTARISATION);
  }

  @Test
  void ownershipIsForArbitratorsAlone() {
    assertThat(open(ReferralMode.PRE_ENTRUST, it -> it.setPropertyRightDetermination(true)))
        .containsExactly(ARBITRATION);
  }

  @Test
  void aMissingDebtorCanOnlyBeArbitratedAgainst() {
    assertThat(open(ReferralMode.PRE_ENTRUST, it -> it.getDebt().setDebtorReachable(false)))
        .containsExactly(ARBITRATION);
  }

  @Test
  void whoOwesSomethingInReturnGetsNoPaymentOrder() {
    assertThat(open(ReferralMode.PRE_ENTRUST, it -> it.getDebt().setCounterPerformance(true)))
        .containsExactlyInAnyOrder(JUDICIAL_CONFIRMATION, ARBITRATION, NOTARISATION);
  }

  @Test
  void whereShamMediationIsSuspectedEveryDoorIsShut() {
    assertThat(doors.open(Set.of(Doors.Situation.FALSE_SUSPECTED), Samples.request())).isEmpty();
  }

  @Test
  void everySituationHasItsRow() {
    assertThat(CODES.all("confirmation-doors"))
        .extracting(row -> row.value())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Doors.Situation.values()).map(Enum::name).toList());
  }

  private static Consumer<ConfirmationRequest> effectiveOn(String time) {
    return it -> it.getAgreement().setEffectiveAt(OffsetDateTime.parse(time));
  }

  private Set<Door> open(ReferralMode mode, Consumer<ConfirmationRequest> change) {
    ConfirmationRequest request = Samples.request();
    change.accept(request);
    return doors.open(situations.of(request, mode), request);
  }
}
