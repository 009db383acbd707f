package org.fengqiao.hub.ledger.statistics;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** How a case's facts become a row: the next version, unless the newest says the same. */
final class FactColumns {

  /** Column and type, in the order of {@link #values}. */
  private static final List<String> SAID =
      List.of(
          "dispute uuid",
          "dossier text",
          "court text",
          "centre text",
          "station text",
          "institution text",
          "institution_group text",
          "business text",
          "cause text",
          "track text",
          "channel text",
          "received_on date",
          "accepted_on date",
          "declined_on date",
          "ended_on date",
          "result text",
          "online boolean",
          "involved numeric(20,2)",
          "agreed numeric(20,2)",
          "performed numeric(20,2)",
          "reversed_on date");

  /** Appends one case's facts; its parameters are {@link #values}. */
  static final String APPEND =
      "with said as (select ?::uuid as case_id, ?::timestamptz as known_at, "
          + SAID.stream()
              .map(column -> "?::" + type(column) + " as " + name(column))
              .collect(Collectors.joining(", "))
          + "), known as (select f.* from case_fact f join said using (case_id)"
          + " order by f.version desc limit 1)"
          + " insert into case_fact (case_id, version, known_at, "
          + names("")
          + ") select case_id, coalesce((select version from known), 0) + 1, known_at, "
          + names("")
          + " from said where not exists (select 1 from known where ("
          + names("known.")
          + ") is not distinct from ("
          + names("said.")
          + "))";

  private FactColumns() {}

  private static String name(String column) {
    return column.substring(0, column.indexOf(' '));
  }

  private static String type(String column) {
    return column.substring(column.indexOf(' ') + 1);
  }

  private static String names(String before) {
    return SAID.stream().map(column -> before + name(column)).collect(Collectors.joining(", "));
  }

  static Object[] values(CaseFact fact, OffsetDateTime knownAt) {
    return new Object[] {
      fact.caseId(),
      knownAt,
      fact.dispute(),
      fact.dossier().name(),
      fact.court(),
      fact.centre(),
      fact.station(),
      fact.institution(),
      fact.institutionGroup(),
      fact.business(),
      fact.cause(),
      fact.track(),
      fact.channel(),
      fact.receivedOn(),
      fact.acceptedOn(),
      fact.declinedOn(),
      fact.endedOn(),
      fact.result(),
      fact.online(),
      fact.involved(),
      fact.agreed(),
      fact.performed(),
      fact.reversedOn()
    };
  }
}
