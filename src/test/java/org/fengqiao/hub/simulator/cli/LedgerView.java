package org.fengqiao.hub.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The hub's ledger seen from outside, in its own database: what is written there, and what not. */
final class LedgerView {

  private static final int LINE_OF_PORT = 3;

  private final Path data;

  LedgerView(Path data) {
    this.data = data;
  }

  /**
   * Everything a court's message could leave at once: its row, its bytes, its case, the evidence
   * that it came. What earlier messages still cause meanwhile does not count.
   */
  long rows() {
    return count(
        "select (select count(*) from dispute_case)"
            + " + (select count(*) from message where sender like 'court-%')"
            + " + (select count(*) from payload join message using (message_id)"
            + " where sender like 'court-%')"
            + " + (select count(*) from evidence_entry join message using (message_id)"
            + " where sender like 'court-%' and evidence_entry.kind not like '%HANDOVER%')");
  }

  /** Whether a message of this sender's id is held. */
  boolean holds(String messageId) {
    return count("select count(*) from message where external_id = '" + messageId + "'") == 1;
  }

  /** The hub's own id of a message, without hyphens: the id of its trace. */
  String traceId(String externalId) {
    return ask(
        "select replace(message_id::text, '-', '') from message where external_id = '"
            + externalId
            + "'");
  }

  long count(String question) {
    return Long.parseLong(ask(question));
  }

  /** The first column of the first row. */
  String ask(String question) {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stored documents, one a row. */
  List<byte[]> documents(String question) {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      List<byte[]> documents = new ArrayList<>();
      while (rows.next()) {
        documents.add(rows.getBytes(1));
      }
      return documents;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes rows, as time would. */
  void change(String statement) {
    try (Connection connection = DriverManager.getConnection(url(), "postgres", "");
        Statement change = connection.createStatement()) {
      assertThat(change.executeUpdate(statement)).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The server notes its port beside its data. */
  private String url() {
    try {
      String port =
          Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(LINE_OF_PORT).strip();
      return "jdbc:postgresql://localhost:" + port + "/postgres";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
