package org.fengqiao.hub.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What waits for a person, and what became of it. Writing methods need the case's lock. */
@Component
public class Questions {

  /**
   * A question about to be raised.
   *
   * @param id of the question
   * @param deliveryId the delivery it is about, if it is about one
   * @param doubt the code that raises it
   * @param path the field in doubt
   */
  public record Raised(
      UUID id, UUID caseId, UUID messageId, @Nullable UUID deliveryId, String doubt, String path) {}

  /** A question that was answered. */
  public record Answered(UUID id, UUID by, String answer) {}

  /**
   * A question as operators read it: with its message and its case.
   *
   * @param state where the case stands
   * @param sender who sent the message
   * @param externalId the message's id
   * @param remarks what was remarked when the message was taken, a line each
   * @param happenedAt when what the message says happened
   */
  public record Waiting(
      Question question,
      String caseNumber,
      CaseState state,
      String sender,
      MessageKind kind,
      String externalId,
      @Nullable String remarks,
      Instant happenedAt) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Questions(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Raises questions; the same one about the same message is raised once. */
  public void raise(Collection<Raised> raised) {
    if (raised.isEmpty()) {
      return;
    }
    jdbc.update(
        "insert into question (question_id, case_id, message_id, delivery_id, doubt, path,"
            + " asked_at) select q.*, ?::timestamptz from unnest(?::uuid[], ?::uuid[], ?::uuid[],"
            + " ?::uuid[], ?::text[], ?::text[]) q on conflict do nothing",
        Rows.utc(clock.instant()),
        Rows.column(raised, Raised::id),
        Rows.column(raised, Raised::caseId),
        Rows.column(raised, Raised::messageId),
        Rows.column(raised, Raised::deliveryId),
        Rows.column(raised, Raised::doubt),
        Rows.column(raised, Raised::path));
  }

  /** Writes what was decided; a question is answered once. */
  public void answer(Collection<Answered> answered) {
    answered.forEach(
        it ->
            jdbc.update(
                "update question set answered_by = ?, answer = ?"
                    + " where question_id = ? and answer is null",
                it.by(),
                it.answer(),
                it.id()));
  }

  /** The question with this id. */
  public Optional<Question> find(UUID id) {
    return jdbc
        .query("select * from question where question_id = ?", Questions::question, id)
        .stream()
        .findFirst();
  }

  /** The questions about a message, oldest first. */
  public List<Question> about(UUID messageId) {
    return jdbc.query(
        "select * from question where message_id = ? order by asked_at, question_id",
        Questions::question,
        messageId);
  }

  /** The questions of a case, oldest first. */
  public List<Question> ofCase(UUID caseId) {
    return jdbc.query(
        "select * from question where case_id = ? order by asked_at, question_id",
        Questions::question,
        caseId);
  }

  /**
   * What waits, oldest first.
   *
   * @param sender only of this partner's messages
   * @param doubt only of this sort
   * @param most at most so many
   */
  public List<Waiting> open(@Nullable String sender, @Nullable String doubt, int most) {
    return jdbc.query(
        "select q.*, c.case_number, c.state, m.sender, m.kind, m.external_id, m.warnings,"
            + " coalesce(m.event_time, m.received_at) happened_at from question q"
            + " join dispute_case c using (case_id) join message m on m.message_id = q.message_id"
            + " where q.answer is null and (?::text is null or m.sender = ?)"
            + " and (?::text is null or q.doubt = ?) order by q.asked_at, q.question_id limit ?",
        (row, n) ->
            new Waiting(
                question(row, n),
                row.getString("case_number"),
                CaseState.valueOf(row.getString("state")),
                row.getString("sender"),
                MessageKind.of(row.getString("kind")).orElseThrow(),
                row.getString("external_id"),
                row.getString("warnings"),
                Rows.instant(row, "happened_at")),
        sender,
        sender,
        doubt,
        doubt,
        most);
  }

  /** How many wait. */
  public long countOpen() {
    Long count =
        jdbc.queryForObject("select count(*) from question where answer is null", Long.class);
    return count == null ? 0 : count;
  }

  private static Question question(ResultSet row, int number) throws SQLException {
    return new Question(
        row.getObject("question_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("message_id", UUID.class),
        row.getObject("delivery_id", UUID.class),
        row.getString("doubt"),
        row.getString("path"),
        Rows.instant(row, "asked_at"),
        row.getObject("answered_by", UUID.class),
        row.getString("answer"));
  }
}
