package org.fengqiao.hub.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.hub.canonical.model.Door;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The proceedings of cases: one for each door an agreement was taken to. */
@Component
public class Proceedings {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Proceedings(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A proceeding.
   *
   * @param counterpart the partner that confirms
   */
  public record Proceeding(
      UUID caseId,
      Door door,
      String counterpart,
      ProceedingState state,
      Instant openedAt,
      Instant changedAt) {}

  /** The proceeding of a case at a door. */
  public Optional<Proceeding> find(UUID caseId, Door door) {
    return ofCase(caseId).stream().filter(found -> found.door() == door).findFirst();
  }

  /** All proceedings of a case, oldest first. */
  public List<Proceeding> ofCase(UUID caseId) {
    return jdbc.query(
        "select * from proceeding where case_id = ? order by opened_at",
        (row, n) ->
            new Proceeding(
                caseId,
                Door.valueOf(row.getString("door")),
                row.getString("counterpart"),
                ProceedingState.valueOf(row.getString("state")),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "changed_at")),
        caseId);
  }

  /**
   * Writes where a proceeding stands, and lets its counterpart take part in the case. The caller
   * holds the case's lock.
   */
  public void put(UUID caseId, Door door, String counterpart, ProceedingState state) {
    var now = Rows.utc(clock.instant());
    jdbc.update(
        "insert into proceeding values (?, ?, ?, ?, ?, ?) on conflict (case_id, door) do update"
            + " set state = excluded.state, counterpart = excluded.counterpart,"
            + " changed_at = excluded.changed_at",
        caseId,
        door.name(),
        counterpart,
        state.name(),
        now,
        now);
    jdbc.update(Cases.ADMIT, counterpart, caseId, counterpart);
  }
}
