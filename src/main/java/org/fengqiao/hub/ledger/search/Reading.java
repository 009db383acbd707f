package org.fengqiao.hub.ledger.search;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fengqiao.hub.canonical.rules.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand what was typed.
 *
 * @param as the way
 * @param candidates the statement that finds messages by it
 */
record Reading(Page.As as, Sql candidates) {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern TRACE = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final String DIGESTS =
      "select message_id from message where original_digest = ?"
          + " union select message_id from message_attachment where digest = ?";

  /** The hub's own trace of a message bears the message's id. */
  private static final String TRACED =
      "select message_id from message where trace is not null and left(trace, 32) = ?"
          + " union select ?::uuid";

  private static final String NUMBERED =
      "select message_id from case_message where case_id in"
          + " (select case_id from dispute_case where case_number = ?"
          + " union select case_id from case_number where case_number = ?)";

  /** One look into the index for each sender there is; an id alone has no index of its own. */
  private static final String EXTERNAL =
      "with recursive s (sender) as ((select sender from message order by sender limit 1)"
          + " union all select (select sender from message where sender > s.sender"
          + " order by sender limit 1) from s where s.sender is not null)"
          + " select x.message_id from s, lateral (select message_id from message"
          + " where sender = s.sender and external_id = ?) x";

  /** The likeliest first: the first that finds something is what was meant, else the last. */
  static List<Reading> of(@Nullable String text, Candidates candidates, PartyIndex parties) {
    if (text == null) {
      return List.of(new Reading(Page.As.FILTER, candidates.filtered()));
    }
    String small = text.toLowerCase(Locale.ROOT);
    if (UUID_FORM.matcher(text).matches()) {
      Object[] id = Candidates.threeTimes(UUID.fromString(text)).toArray();
      return List.of(
          new Reading(Page.As.HUB_ID, candidates.among(Candidates.ids(), id)),
          external(text, candidates));
    }
    if (TRACE.matcher(text).matches()) {
      return List.of(
          new Reading(Page.As.TRACE, candidates.among(TRACED, small, small)),
          external(text, candidates),
          numbered(text, candidates),
          named(text, candidates, parties));
    }
    if (DIGEST.matcher(text).matches()) {
      return List.of(new Reading(Page.As.DIGEST, candidates.among(DIGESTS, small, small)));
    }
    return CaseNumber.parse(text)
        .map(number -> List.of(numbered(number.toString(), candidates)))
        .orElseGet(
            () ->
                List.of(
                    external(text, candidates),
                    numbered(text, candidates),
                    named(text, candidates, parties)));
  }

  private static Reading external(String text, Candidates candidates) {
    return new Reading(Page.As.EXTERNAL_ID, candidates.among(EXTERNAL, text));
  }

  /** 案号, or the number of a file that is no court's. */
  private static Reading numbered(String number, Candidates candidates) {
    return new Reading(Page.As.CASE_NUMBER, candidates.among(NUMBERED, number, number));
  }

  private static Reading named(String text, Candidates candidates, PartyIndex parties) {
    return new Reading(Page.As.PARTY, candidates.named(parties.key(text)));
  }
}
