package org.fengqiao.hub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.hub.canonical.DayList;
import org.fengqiao.hub.canonical.DayList.Direction;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.ledger.reconciliation.LedgerDay.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The six ways a partner's day and the ledger's can differ. */
class ComparisonTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String DIGEST = "a".repeat(64);

  private final List<Entry> ledger = new ArrayList<>();
  private final List<Entry> elsewhere = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  @Test
  void whatBothHaveIsNoDiscrepancy() {
    ledger.add(sent("m-1", DAY, "ACCEPTED"));
    ledger.add(received("m-2", DAY, "RECEIVED"));
    items.add(
        new Item(Direction.SENT, "m-1", "ACCEPTED", DIGEST.toUpperCase(java.util.Locale.ROOT)));
    items.add(new Item(Direction.RECEIVED, "m-2", null, null));

    assertThat(found()).isEmpty();
  }

  @Test
  void aDeliveryThePartnerDoesNotListIsMissingThere() {
    ledger.add(received("m-2", DAY, "RECEIVED"));

    assertThat(found()).containsExactly("MISSING_AT_PARTNER m-2");
  }

  @Test
  void whatTheHubRejectedNeedNotBeListed() {
    ledger.add(sent("m-1", DAY, "REJECTED"));

    assertThat(found()).isEmpty();
  }

  @Test
  void aMessageTheHubNeverHadIsMissingThere() {
    items.add(new Item(Direction.SENT, "m-9", null, null));

    assertThat(found()).containsExactly("MISSING_AT_HUB m-9");
  }

  @Test
  void aMessageTakenHereAndRefusedThereDiffersInState() {
    ledger.add(sent("m-1", DAY, "REJECTED"));
    items.add(new Item(Direction.SENT, "m-1", "ACCEPTED", null));

    assertThat(found()).containsExactly("STATE_DIFFERS m-1");
  }

  @Test
  void aDeliveryThatIsStillTriedAgainButListedDiffersInState() {
    elsewhere.add(received("m-2", DAY, "RETRY"));
    items.add(new Item(Direction.RECEIVED, "m-2", "RECEIVED", null));

    assertThat(found()).containsExactly("STATE_DIFFERS m-2");
  }

  @Test
  void otherBytesThanWereSentDifferInDigest() {
    ledger.add(sent("m-1", DAY, "ACCEPTED"));
    items.add(new Item(Direction.SENT, "m-1", null, "b".repeat(64)));

    assertThat(found()).containsExactly("DIGEST_DIFFERS m-1");
  }

  @Test
  void oneMessageListedTwiceIsADuplicateThereUnderWhicheverOfItsNames() {
    Entry entry = received("m-2", DAY, "RECEIVED");
    ledger.add(entry);
    items.add(new Item(Direction.RECEIVED, "m-2", null, null));
    items.add(new Item(Direction.RECEIVED, "delivery-of-m-2", null, null));

    assertThat(found()).containsExactly("DUPLICATE_AT_PARTNER delivery-of-m-2");
  }

  @Test
  void aMessageOfTheDayBeforeIsLateAndNotMissing() {
    elsewhere.add(sent("m-1", DAY.minusDays(1), "ACCEPTED"));
    items.add(new Item(Direction.SENT, "m-1", null, null));

    assertThat(found()).containsExactly("LATE m-1");
  }

  @Test
  void aListOfOneDirectionSaysNothingOfTheOther() {
    ledger.add(sent("m-1", DAY, "ACCEPTED"));
    ledger.add(received("m-2", DAY, "RECEIVED"));

    assertThat(found(EnumSet.of(Direction.SENT))).containsExactly("MISSING_AT_PARTNER m-1");
  }

  private void broughtByTwoCourtsUnderOneId() {
    ledger.add(of("court-shinan", Direction.RECEIVED, "m-2", DAY, "RECEIVED", null));
    ledger.add(of("court-jimo", Direction.RECEIVED, "m-2", DAY, "RECEIVED", null));
  }

  @Test
  void twoSendersMayUseOneIdAndWhoListsBothHasNoDouble() {
    broughtByTwoCourtsUnderOneId();
    items.add(new Item(Direction.RECEIVED, "m-2", null, null));
    items.add(new Item(Direction.RECEIVED, "m-2", null, null));
    assertThat(found()).isEmpty();

    items.add(new Item(Direction.RECEIVED, "m-2", null, null));
    assertThat(found()).containsExactly("DUPLICATE_AT_PARTNER court-shinan/m-2");
  }

  @Test
  void ofTwoMessagesOfOneIdTheOneThatIsMissingIsNamedByTheHubsOwn() {
    broughtByTwoCourtsUnderOneId();

    items.add(new Item(Direction.RECEIVED, "court-jimo/m-2", null, null));

    assertThat(found()).containsExactly("MISSING_AT_PARTNER court-shinan/m-2");
  }

  @Test
  void anIdThatWasRejectedAndUsedAgainIsTheMessageThatWasTaken() {
    ledger.add(of("court-shinan", Direction.SENT, "m-1", DAY, "REJECTED", DIGEST));
    ledger.add(of("court-shinan", Direction.SENT, "m-1", DAY, "ACCEPTED", "c".repeat(64)));
    items.add(new Item(Direction.SENT, "m-1", null, null));

    assertThat(found()).isEmpty();
  }

  private List<String> found() {
    return found(EnumSet.allOf(Direction.class));
  }

  private List<String> found(Set<Direction> covers) {
    List<Entry> named = new ArrayList<>(ledger);
    named.addAll(elsewhere);
    return Comparison.of(new DayList("court-shinan", DAY, covers, items), ledger, named).stream()
        .map(it -> it.kind() + " " + it.messageId())
        .toList();
  }

  private static Entry sent(String id, LocalDate day, String state) {
    return entry(Direction.SENT, id, day, state, DIGEST);
  }

  private static Entry received(String id, LocalDate day, String state) {
    return entry(Direction.RECEIVED, id, day, state, null);
  }

  private static Entry entry(
      Direction direction, String id, LocalDate day, String state, @Nullable String digest) {
    return of("court-shinan", direction, id, day, state, digest);
  }

  private static Entry of(
      String sender,
      Direction direction,
      String id,
      LocalDate day,
      String state,
      @Nullable String digest) {
    return new Entry(
        direction,
        day,
        Set.of(id, "delivery-of-" + id, sender + "/" + id),
        sender,
        sender + "/" + id,
        id,
        state,
        digest,
        UUID.randomUUID());
  }
}
