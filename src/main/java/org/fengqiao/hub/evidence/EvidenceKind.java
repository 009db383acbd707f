package org.fengqiao.hub.evidence;

/** What an evidence entry proves; the stages follow ETSI EN 319 522 (registered delivery). */
public enum EvidenceKind {
  /** The hub took responsibility for a message and signed a receipt. */
  SUBMISSION_ACCEPTANCE,
  /** The hub refused a message and signed a negative receipt. */
  SUBMISSION_REJECTION,
  /** A partner confirmed that it holds the message. */
  CONTENT_HANDOVER,
  /** The message could not be brought to the partner, and its sender was told. */
  CONTENT_HANDOVER_FAILURE
}
