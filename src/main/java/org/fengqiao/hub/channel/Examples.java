package org.fengqiao.hub.channel;

/** Examples in the published interface description. */
final class Examples {

  static final String ACCEPT =
      """
      {"referral-response": {
        "header": {"messageId": "rr-2026-0001", "eventTime": "2026-03-02T10:15:00+08:00",
                   "sentTime": "2026-03-02T10:15:02+08:00", "inReplyTo": "ref-2026-0001"},
        "caseReference": {"hubCaseId": "0b0e6a52-6f0e-4f59-9d0a-1d1d54b0f001",
                          "courtCode": "鲁0202", "caseNumber": "（2026）鲁0202民诉前调18号",
                          "referralVersion": 1},
        "decision": "ACCEPTED"}}""";

  private Examples() {}
}
