package org.fengqiao.hub.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.ledger.LedgerFixture;
import org.fengqiao.hub.ledger.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record of what operators do can be added to, and by nobody changed unseen. */
class OperatorActionsTests {

  private final JdbcTemplate jdbc = RealPostgres.jdbc();
  private final OperatorActions actions = new OperatorActions(jdbc, Clock.systemUTC());
  private final PayloadViews views = new PayloadViews(jdbc, Clock.systemUTC());
  private final String target = "message:" + UUID.randomUUID();

  private ActionEntry act(String reason) {
    return actions.record(Action.of("wang.fang", "message.replay", target, reason));
  }

  /** Undoes what a test does to the table, so that others find their chain whole. */
  private void undone(Runnable test) {
    RealPostgres.transaction()
        .executeWithoutResult(
            status -> {
              test.run();
              status.setRollbackOnly();
            });
  }

  /** As somebody who owns the database could. */
  private void tamper(String sql, Object... values) {
    jdbc.execute("alter table operator_action disable trigger user");
    assertThat(jdbc.update(sql, values)).isPositive();
  }

  @Test
  void eachActFollowsTheOneBefore() {
    undone(
        () -> {
          ActionEntry first = act("法院请求重发");
          ActionEntry second =
              actions.record(
                  new Action(
                      "wang.fang", "draft.submit", target, "改正案由", "a".repeat(64), null, "li.jun"));

          assertThat(second.seq()).isEqualTo(first.seq() + 1);
          assertThat(second.previousHash()).isEqualTo(first.hash());
          assertThat(actions.verify().isIntact()).isTrue();
          assertThat(actions.verify().head()).isEqualTo(second.hash());
          assertThat(actions.find(OperatorActions.Wanted.on(target, 10)))
              .isEqualTo(List.of(second, first));
        });
  }

  @Test
  void aChangedReasonIsFound() {
    undone(
        () -> {
          ActionEntry first = act("法院请求重发");
          act("再次重发");
          tamper("update operator_action set reason = '例行' where seq = ?", first.seq());

          Verification found = actions.verify();
          assertThat(found.brokenAt()).isEqualTo(first.seq());
          assertThat(found.fault()).contains("was changed");
        });
  }

  @Test
  void anActTakenOutOfTheMiddleIsFound() {
    undone(
        () -> {
          ActionEntry first = act("法院请求重发");
          act("再次重发");
          tamper("delete from operator_action where seq = ?", first.seq());

          assertThat(actions.verify().brokenAt()).isEqualTo(first.seq());
        });
  }

  @Test
  void anActTakenOffTheEndIsFound() {
    undone(
        () -> {
          act("法院请求重发");
          ActionEntry last = act("再次重发");
          tamper("delete from operator_action where seq = ?", last.seq());

          assertThat(actions.verify().brokenAt()).isEqualTo(last.seq());
        });
  }

  @Test
  void aRewrittenActWithAFittingHashBreaksTheNextOne() {
    undone(
        () -> {
          ActionEntry first = act("法院请求重发");
          ActionEntry second = act("再次重发");
          Action other = Action.of("wang.fang", "message.replay", target, "例行");
          tamper(
              "update operator_action set reason = ?, hash = ? where seq = ?",
              other.reason(),
              ChainHash.of(first.previousHash(), first.seq(), first.at(), other),
              first.seq());

          assertThat(actions.verify().brokenAt()).isEqualTo(second.seq());
        });
  }

  @Test
  void theDatabaseItselfRefusesToChangeAnAct() {
    for (String sql :
        List.of(
            "update operator_action set reason = ''",
            "delete from operator_action",
            "truncate operator_action",
            "delete from payload_view")) {
      undone(
          () -> {
            act("法院请求重发");
            seen();
            assertThatThrownBy(() -> jdbc.execute(sql))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
          });
    }
  }

  @Test
  void whoGivesNoReasonDoesNothing() {
    assertThatThrownBy(() -> act(" ")).isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(() -> views.clear("wang.fang", UUID.randomUUID(), "raw", ""))
        .isInstanceOf(ReasonMissing.class);
  }

  @Test
  void nobodyApprovesWhatHeAskedFor() {
    assertThatThrownBy(
            () -> new Action("wang.fang", "draft.approve", target, "同意", null, null, "wang.fang"))
        .isInstanceOf(SecondPersonNeeded.class);
  }

  @Test
  void aLookAtClearContentIsKeptWithItsReason() {
    UUID message = seen();

    assertThat(views.ofMessage(message))
        .extracting(PayloadViews.View::stage, PayloadViews.View::clear, PayloadViews.View::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("raw", true, "核对当事人身份"),
            org.assertj.core.groups.Tuple.tuple("canonical", false, null));
  }

  private UUID seen() {
    var message = LedgerFixture.message("court-jimo", MessageKind.CASE_REFERRAL, null, 1);
    new LedgerFixture(Clock.systemUTC()).messages.enter(message);
    views.masked("wang.fang", message.id(), "canonical");
    views.clear("wang.fang", message.id(), "raw", "核对当事人身份");
    return message.id();
  }
}
