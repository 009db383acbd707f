package org.fengqiao.hub.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What waits for a person.
 *
 * @param id of the question
 * @param question its code
 * @param textZh what is asked, in Chinese
 * @param textEn what is asked, in English
 * @param detailZh what exactly is in doubt, in Chinese; empty where the question says it all
 * @param detailEn the same in English
 * @param path the field in doubt; never its value
 * @param askedAt since when it waits
 * @param hubCase the hub's case
 * @param caseNumber its number
 * @param caseState where it stands
 * @param partner who sent the message
 * @param kind what the message is
 * @param messageId its sender's id
 * @param affects ids of other messages of this partner that the same answer lets pass
 * @param answers what may be answered, and what each does
 */
record WaitingDecision(
    UUID id,
    String question,
    String textZh,
    String textEn,
    String detailZh,
    String detailEn,
    String path,
    Instant askedAt,
    UUID hubCase,
    String caseNumber,
    String caseState,
    String partner,
    String kind,
    String messageId,
    List<String> affects,
    List<Choice> answers) {

  /**
   * An answer that may be given.
   *
   * @param answer its word
   * @param effectZh what it does, in Chinese
   * @param effectEn what it does, in English
   */
  record Choice(String answer, String effectZh, String effectEn) {}
}
