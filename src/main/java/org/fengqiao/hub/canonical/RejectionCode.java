package org.fengqiao.hub.canonical;

/**
 * Every reason for which the sender must change something, and every remark beside an accepted
 * message. The number is stable and is what partners program against; the texts are for people and
 * stand in {@code rejection-codes.properties}. Numbers: 10xx form, 11xx who, 12xx transfer, 13xx
 * case, 14xx delivery, 15xx the hub itself, 20xx case number and referral, 21xx parties and text,
 * 22xx money, 23xx content of a referral, 24xx response and progress, 25xx outcome, 26xx
 * confirmation, from 2660 complaints, risk and statistics, from 2680 joint mediation.
 */
public enum RejectionCode {
  /** The bytes are not the format they claim to be. */
  MALFORMED(1001),
  /** The structure does not follow the schema. */
  SCHEMA_INVALID(1002),
  /** A DTD, an entity, an over-deep or over-large document: never legitimate. */
  HOSTILE(1003),
  /** Larger than the partner's limit. */
  TOO_LARGE(1004),
  /** A mandatory element is not there. */
  ELEMENT_MISSING(1005),
  /** An element or property stands where the schema has none. */
  ELEMENT_UNEXPECTED(1006),
  /** A value is outside its lexical form, list or range. */
  VALUE_INVALID(1007),
  /** Neither code nor name stands in the table of the sender's dialect. */
  CODE_UNKNOWN(1008),
  /** The code is unknown; the name beside it is not, and counts (guide case 40). */
  CODE_TAKEN_BY_NAME(1009),
  /** Code and name beside it mean two different things. */
  CODE_NAME_CONFLICT(1010),
  /**
   * An unknown code beside a known name: a person decides whether it is an alias (guide case 40).
   */
  ALIAS_PROPOSED(1011),
  /** A partner's new table waits for a person to take it into use. */
  CODE_TABLE_PROPOSED(1012),
  /** A row of a partner's table of which neither code nor name is known; it is left out. */
  CODE_ROW_UNKNOWN(1013),
  /** A code of a partner's table that means something else, or has another name, than before. */
  CODE_ROW_CHANGED(1014),
  /** A code the hub knows that a partner's new table no longer has. */
  CODE_ROW_GONE(1015),
  /** A code stands in a table twice. */
  CODE_TWICE(1016),
  /** The certificate does not belong to a known partner. */
  UNKNOWN_PARTNER(1101),
  /** This partner may not send this kind of message. */
  NOT_ALLOWED(1102),
  /** A required signature is missing or does not verify. */
  SIGNATURE_INVALID(1103),
  /** Same message id, other content. */
  MESSAGE_ID_CONFLICT(1201),
  /** A material's bytes do not have the digest that was declared. */
  DIGEST_MISMATCH(1202),
  /** A material is named but its bytes never came. */
  ATTACHMENT_MISSING(1203),
  /** A material is neither PDF, OFD, JPEG nor PNG, whatever its name says. */
  ATTACHMENT_TYPE(1204),
  /** A material's bytes are more or fewer than were announced. */
  ATTACHMENT_SIZE(1205),
  /** No such case between this partner and the hub. */
  CASE_UNKNOWN(1301),
  /** The message does not fit the state the case is in. */
  OUT_OF_STATE(1302),
  /** The message quotes a version that was superseded (guide case 9). */
  STALE_VERSION(1303),
  /** An outcome that crossed with a withdrawal or recall (guide cases 10 and 11). */
  CROSSED(1304),
  /** The case was referred before, with the same content, under another message id (case 13). */
  BUSINESS_DUPLICATE(1305),
  /** A person looked at it and decided against it; the reason is theirs. */
  PERSON_REFUSED(1306),
  /** Recalled after the centre accepted, with a session held: a person decides (guide case 11). */
  RECALL_IN_MEDIATION(1307),
  /** The same case and version again with another content: a person decides (guide case 13). */
  CONTENT_CHANGED(1308),
  /** The same parties and contract are in another case already (民诉法 art 127; guide case 42). */
  FILED_ELSEWHERE(1311),
  /** What was to be decided is unknown, or was decided before. */
  NOTHING_TO_DECIDE(1309),
  /** The question does not take this answer. */
  ANSWER_UNFIT(1310),
  /** The receiving partner refused, or could not be reached within the time agreed. */
  NOT_DELIVERED(1401),
  /** The hub has as much work as it can hold; nothing is wrong with the message. */
  BUSY(1501),
  /** Something failed inside the hub; the message may or may not be stored. */
  INTERNAL(1502),
  /**
   * The receiver's character set has no such character; it is never replaced by a question mark
   * (guide case 35).
   */
  UNENCODABLE_CHAR(1402),
  /** Every mode but the centre's own intake has a case number. */
  CASE_NUMBER_MISSING(2001),
  /** Not of the form of a case number (案号规定 art 2). */
  CASE_NUMBER_INVALID(2002),
  /** Half-width brackets, full-width digits or spaces were put right. */
  CASE_NUMBER_NORMALISED(2003),
  /** A year before 2016 means the former format; it is kept as text only. */
  CASE_NUMBER_LEGACY(2004),
  /** The year has not begun. */
  CASE_NUMBER_YEAR_FUTURE(2005),
  /** The centre's own cases have no court number. */
  CASE_NUMBER_NOT_EXPECTED(2006),
  /** The type of the number does not go with the mode of referral. */
  CASE_TYPE_NOT_FOR_MODE(2007),
  /** The type is not in the white list; local types exist. */
  UNKNOWN_TYPE(2008),
  /** A referral from a court names it. */
  COURT_MISSING(2009),
  /** No such court in that year (案号规定 art 13). */
  COURT_UNKNOWN(2010),
  /** The case number belongs to another court. */
  COURT_MISMATCH(2011),
  /** Every message quotes the version of the referral it is about. */
  VERSION_MISSING(2012),
  /** An amendment is the next version of the one it supersedes. */
  VERSION_ORDER(2013),
  /** A first referral is version 1. */
  FIRST_VERSION(2014),
  /** Pre-filing entrustment has been a legacy since 2025 (立调意见). */
  MODE_LEGACY(2015),
  /** Something that is said to have happened has not. */
  TIME_IN_FUTURE(2016),
  /** Two times are in the wrong order. */
  TIME_ORDER(2017),
  /** The number does not have the form of its document type. */
  ID_FORM(2101),
  /** The check digit is wrong (GB 11643, GB 32100). */
  ID_CHECK_DIGIT(2102),
  /** The region is not one that ever issued such numbers. */
  ID_REGION(2103),
  /** The date in the number does not exist or cannot be. */
  ID_BIRTH_DATE(2104),
  /** Sex field and number disagree. */
  ID_SEX_MISMATCH(2105),
  /** Birth date field and number disagree. */
  ID_BIRTH_MISMATCH(2106),
  /** Older than 120: a person looks at it. */
  ID_AGE(2107),
  /** The 15-digit number is no valid document since 2013. */
  ID_OBSOLETE(2108),
  /** Lower-case letters were put right. */
  ID_NORMALISED(2109),
  /** A document of a person for an organisation, or the reverse. */
  ID_TYPE(2110),
  /** The organisation code inside fails GB 11714; some re-coded entities do. */
  ID_INNER_CHECK(2111),
  /** A foreign passport says which country issued it. */
  ID_COUNTRY(2112),
  /** A party without any identity document. */
  ID_MISSING(2113),
  /** A party is bankrupt: mediation rests until its administrator has taken over (企业破产法 art 20). */
  BANKRUPTCY_STAY(2115),
  /** Two parties look like one person with two documents: a person decides (guide case 31). */
  SAME_PERSON_PROPOSED(2114),
  /** A minor acts through a guardian (民法典 arts 19, 20, 23). */
  GUARDIAN_MISSING(2120),
  /** The relation of the guardian must be proved. */
  GUARDIAN_PROOF_MISSING(2121),
  /** At most two agents (民诉法 art 61). */
  TOO_MANY_AGENTS(2130),
  /** To settle, an agent needs special authority (民诉法 art 62). */
  AGENT_NOT_AUTHORISED(2131),
  /** An agent's power of attorney is not among the materials. */
  POA_MISSING(2132),
  /** The power had ended when the agent signed (guide case 6). */
  POA_EXPIRED(2133),
  /** Heirs replace a dead party and do not agree: a person decides (guide case 7). */
  HEIRS_DISAGREE(2134),
  /** No form of telephone number. */
  PHONE_INVALID(2140),
  /** The division is unknown or no longer exists. */
  ADDRESS_DIVISION(2141),
  /** More code points than the field takes. */
  TEXT_TOO_LONG(2150),
  /** Control characters, half of a surrogate pair, or the replacement character. */
  TEXT_ILLEGAL(2151),
  /** A private-use character: only a table may map it (guide §3.5). */
  TEXT_PRIVATE_USE(2152),
  /** A word such as "null" in place of a value. */
  TEXT_PLACEHOLDER(2153),
  /** A reference points at nothing in the message. */
  REFERENCE_UNKNOWN(2160),
  /** Two things have the same key. */
  REFERENCE_DUPLICATE(2161),
  /** One side of the dispute has no party. */
  SIDE_MISSING(2162),
  /** Money is claimed but no amount is given; absent is not 0.00. */
  AMOUNT_MISSING(2201),
  /** An amount where none belongs. */
  AMOUNT_NOT_EXPECTED(2202),
  /** More than two decimals. */
  AMOUNT_SCALE(2203),
  /** Less than nought. */
  AMOUNT_NEGATIVE(2204),
  /** More than 1e12: yuan and ten thousand yuan may have been mixed up. */
  AMOUNT_SUSPICIOUS(2205),
  /** More than the type takes (1e15 fen). */
  AMOUNT_TOO_LARGE(2206),
  /** The unit is missing or is not yuan. */
  AMOUNT_UNIT(2207),
  /** Not a currency of ISO 4217, or missing. */
  CURRENCY(2208),
  /** Claimed is not agreed plus remaining plus waived (guide case 22). */
  AMOUNTS_UNBALANCED(2209),
  /** Capital figures and digits differ (guide case 30). */
  CAPITAL_MISMATCH(2210),
  /** Instalments do not add up to the amount (guide case 30). */
  INSTALMENTS_UNBALANCED(2211),
  /** Several shares do not add up to the total (guide case 2). */
  SHARES_UNBALANCED(2212),
  /** The number of debtors does not go with the type of obligation. */
  DEBTORS_UNFIT(2213),
  /** Payment without a date: the content is not clear (民诉解释 art 358). */
  DUE_MISSING(2214),
  /** The version of the causes was not in force at filing. */
  CAUSE_VERSION(2301),
  /** The name is not in the hub's table of causes. */
  CAUSE_UNKNOWN(2302),
  /** Number and name of the cause disagree; the name counts. */
  CAUSE_NUMBER(2303),
  /** The procedure decides between 7 and 15 days. */
  PROCEDURE_MISSING(2304),
  /** Mediation needs consent (特邀规定 art 11). */
  CONSENT_MISSING(2305),
  /** A foreign-related case is never a small claim (民诉法 art 166). */
  FOREIGN_SMALL_CLAIM(2306),
  /** The amount is of an intermediate court's level (guide case 27). */
  LEVEL_JURISDICTION(2307),
  /** The kind of document is not in the table. */
  DOCUMENT_KIND(2308),
  /** A file name with a path or with what no file system takes. */
  FILE_NAME(2309),
  /** More entries than the hub takes in one message. */
  TOO_MANY(2310),
  /** A decline gives its reason (在线调解规则 art 12). */
  DECLINE_REASON_MISSING(2401),
  /** The reason is not in the table. */
  DECLINE_REASON_UNKNOWN(2402),
  /** An acceptance has no reason to decline. */
  DECLINE_REASON_NOT_EXPECTED(2403),
  /** A withdrawal by a party says which. */
  WITHDRAWING_PARTY_MISSING(2404),
  /** Suspected sham mediation is explained to the court (特邀规定 art 18). */
  REMARK_MISSING(2405),
  /** A suspension or extension comes with its clock data. */
  CLOCK_MISSING(2406),
  /** An extension needs the consent of all parties (特邀规定 art 27). */
  EXTENSION_CONSENT_MISSING(2407),
  /** The mediator must not mediate what this court sends (特邀规定 art 15). */
  MEDIATOR_RECUSED(2408),
  /** The result says agreed, and there is no agreement. */
  AGREEMENT_MISSING(2501),
  /** The result is a failure, and there is an agreement. */
  AGREEMENT_NOT_EXPECTED(2502),
  /** Unreachable needs a contact log (guide case 23). */
  CONTACT_LOG_MISSING(2503),
  /** Fewer attempts, or on fewer days, than usual. */
  CONTACT_LOG_SHORT(2504),
  /** The log says the party was reached: not unreachable (guide case 24). */
  CONTACT_REACHED(2505),
  /** R09 is explained in words. */
  RESULT_TEXT_MISSING(2506),
  /** A failed mediation comes with a report (在线调解规则 art 21). */
  FAILURE_REPORT_MISSING(2507),
  /** An agreement signed by all takes effect. */
  EFFECTIVE_AT_MISSING(2508),
  /** The effective time is the last signature of the parties. */
  EFFECTIVE_AT_WRONG(2509),
  /** Refused to sign: no agreement, so no effect (R08). */
  EFFECTIVE_AT_NOT_EXPECTED(2510),
  /** A party to the agreement has not signed. */
  SIGNATURE_MISSING(2511),
  /** The mediator signs too (特邀规定 art 24). */
  MEDIATOR_SIGNATURE_MISSING(2512),
  /** The organisation that presided seals the agreement (特邀规定 art 24). */
  SEAL_MISSING(2513),
  /** The signer is not among the party's agents, guardians or representatives. */
  SIGNER_UNKNOWN(2514),
  /** A minor's agreement needs the guardian's signature (guide case 4). */
  MINOR_SIGNED_ALONE(2515),
  /** Under eight nobody signs for himself (民法典 art 20). */
  INFANT_SIGNED(2516),
  /** Undisputed facts are signed by all who confirmed them (特邀规定 art 22). */
  FACTS_UNSIGNED(2517),
  /** A guarantor who is no party is not bound (guide case 3). */
  GUARANTOR_ABSENT(2518),
  /** Consumer disputes are no commercial mediation (商调条例 art 2). */
  ORGANISATION_UNFIT(2519),
  /** An agreement without obligations or terms. */
  SETTLED_WITHOUT_TERMS(2520),
  /** The paper copy bears an earlier date than the last e-signature (guide case 21). */
  PAPER_DATE_EARLIER(2521),
  /** For a bankrupt party its administrator signs (企业破产法 art 25). */
  ADMINISTRATOR_MISSING(2522),
  /** The door is closed in the situation the case is in; the open ones are named (guide 1.14). */
  DOOR_CLOSED(2601),
  /** Not every party of the agreement applies (民诉法 art 205). */
  APPLICANTS_INCOMPLETE(2602),
  /** The Arbitration Law of another date governs the application. */
  LAW_VERSION(2603),
  /** Not every party consented that the agreement goes to a third body. */
  DISCLOSURE_CONSENT_MISSING(2604),
  /** The outcome it rests on is unknown, or left no agreement. */
  OUTCOME_UNFIT(2605),
  /** Nobody is known who could confirm, or the one named does not open this door. */
  ADDRESSEE_UNFIT(2606),
  /** Bytes that are none of the character set agreed or declared (guide 3.5). */
  CHARSET_WRONG(2610),
  /** A name in it cannot be written in the receiver's character set; nothing is replaced. */
  CHARACTER_UNENCODABLE(2611),
  /** The file is no flat zip with a manifest as agreed (guide 3.1). */
  TRANSFER_UNREADABLE(2612),
  /** An entry's name leaves the file, nests an archive, or has an ending that does not pass. */
  TRANSFER_ENTRY_REFUSED(2613),
  /** Unpacked it would be larger than agreed, or far larger than packed. */
  TRANSFER_BOMB(2614),
  /** An entry is not what the manifest's digest and size say. */
  TRANSFER_DIGEST(2615),
  /** Manifest and entries do not name the same things. */
  TRANSFER_INCOMPLETE(2616),
  /** The sequence number was used for another content. */
  TRANSFER_SEQUENCE_CONFLICT(2617),
  /** A return for another reason is explained. */
  RETURN_REASON_MISSING(2630),
  /** A conversion gives another number than the case has. */
  NUMBER_UNCHANGED(2631),
  /** The number belongs to another case of this court. */
  NUMBER_TAKEN(2632),
  /** What is not due is not in default. */
  NOT_YET_DUE(2650),
  /** What is outstanding is what was due without what was performed. */
  OUTSTANDING_MISMATCH(2651),
  /** The two years in which enforcement is applied for may be over (民诉法 art 250). */
  ENFORCEMENT_LIMITATION(2652),
  /** Nobody is creditor and debtor, applicant and subject at once. */
  PARTY_ON_BOTH_SIDES(2653),
  /** No notarial certificate of that number was issued in the case. */
  CERTIFICATE_UNKNOWN(2654),
  /** The certified agreement has no such obligation, or binds another (法释2018-18 art 6). */
  OBLIGATION_NOT_CERTIFIED(2655),
  /** A notarial certificate has effect from the day of its issue (公证法 art 32). */
  EFFECT_NOT_AT_ISSUE(2656),
  /** The case type of the number is not that of the door (guide 2.1). */
  CASE_TYPE_NOT_FOR_DOOR(2657),
  /** A notary makes nothing enforceable that is no payment or delivery (公证程序规则 art 39). */
  NOTHING_TO_ENFORCE(2658),
  /**
   * What was performed or enforced under a decision that was undone may be claimed back (art 244).
   */
  EXECUTION_RETURN(2659),
  /**
   * Only a complaint is a civil claim; reports, petitions and inquiries are not mediated (投诉办法).
   */
  MATTER_NOT_MEDIABLE(2660),
  /** A complaint's clock does not end where its length says; the regulator's day counts. */
  CLOCK_UNUSUAL(2661),
  /** No such statistics form on that day. */
  FORM_UNKNOWN(2662),
  /** The period is not of the form's frequency, does not exist, or has not ended. */
  PERIOD_UNFIT(2663),
  /** Two cells of one row, column and measure. */
  CELL_REPEATED(2664),
  /** Fewer than five cases are behind a figure (k ≥ 5). */
  CELL_NOT_SUPPRESSED(2665),
  /** A cell has either a value or the mark of suppression; a count is a whole number. */
  CELL_VALUE(2666),
  /** One suppressed cell beside its sum is no secret. */
  SUPPRESSION_REVERSIBLE(2667),
  /** Versions of a return come one after another, from 1. */
  RETURN_VERSION(2668),
  /** What was filed last says the same; there is nothing to correct. */
  RETURN_UNCHANGED(2670),
  /** Many complain together; at most five represent them in person (投诉办法 art 12). */
  GROUP_LARGE(2669),
  /** A party did not consent that its information goes to the other centre (PIPL art 23). */
  PROVISION_CONSENT_MISSING(2680),
  /** The consent names another recipient than the one that would get the information. */
  PROVISION_RECIPIENT(2681),
  /** What the message carries goes beyond the kinds consented to (PIPL art 23). */
  PROVISION_SCOPE(2682),
  /** The consent is younger than the message it should allow. */
  PROVISION_LATE(2683),
  /** Lead and assisting centre must be two, and the sender the lead. */
  ROLE_UNFIT(2684),
  /** A joint agreement has a number and at least one seal. */
  AGREEMENT_UNNUMBERED(2685),
  /** Identities are checked before a session begins (在线调解规则 art 17). */
  IDENTITY_UNCHECKED(2686),
  /**
   * The credit code is of no party of the newest referral, or of nobody the hub is connected to.
   */
  CONSENT_PARTY_UNFIT(2720),
  /** An institution that consents sends a power of attorney and its agent's proof of identity. */
  CONSENT_DOCUMENT_MISSING(2721),
  /** Nobody asked this institution in this case, or it has answered. */
  CONSENT_NOT_ASKED(2722),
  /** An outcome shows signs of sham mediation that add up: a person decides (特邀规定 art 18). */
  SHAM_SUSPECTED(2740),
  /** A person found sham mediation suspect; it stands until a person clears it. */
  SHAM_STANDS(2741),
  /** Whoever was warned says there is nothing in it: shall its rule weigh less? */
  WARNING_UNFOUNDED(2742),
  /** The regulator allows that the institutions concerned are told of a warning. */
  WARNING_RELEASED(2743);

  private final int number;
  private final RejectionTexts texts;

  RejectionCode(int number) {
    this.number = number;
    this.texts = RejectionTexts.of(name());
  }

  /** The stable number partners program against. */
  public int number() {
    return number;
  }

  /** What is wrong, in Chinese, with places for arguments. */
  public String zh() {
    return texts.zh();
  }

  /** What is wrong, in English, with places for arguments. */
  public String en() {
    return texts.en();
  }

  /** What the sender should do, in Chinese. */
  public String remedyZh() {
    return texts.remedyZh();
  }

  /** What the sender should do, in English. */
  public String remedyEn() {
    return texts.remedyEn();
  }
}
