package org.fengqiao.hub.casework;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.hub.canonical.Dossier;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;
import org.fengqiao.hub.canonical.Operators;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.ComplaintTransfer;
import org.fengqiao.hub.canonical.model.MatterType;
import org.fengqiao.hub.ledger.CaseEntry;
import org.fengqiao.hub.ledger.CaseState;
import org.fengqiao.hub.ledger.KnownMessage;
import org.fengqiao.hub.ledger.MessageState;
import org.fengqiao.hub.ledger.Messages;
import org.springframework.stereotype.Component;

/** Decides what a message means for a complaint, warning, return or joint mediation. */
@Component
class DossierCases {

  private final Messages messages;
  private final FirstReferral first;
  private final CanonicalXml xml;

  DossierCases(Messages messages, FirstReferral first, CanonicalXml xml) {
    this.messages = messages;
    this.first = first;
    this.xml = xml;
  }

  Decision decide(CaseEntry found, KnownMessage message) {
    if (message.kind() == MessageKind.STATISTICS_RETURN) {
      return filed(found, message);
    }
    if (message.kind() == MessageKind.RETURN_ACKNOWLEDGEMENT) {
      return acknowledged(found, message);
    }
    Optional<KnownMessage> opening =
        Dossier.openedBy(message.kind()).flatMap(dossier -> first.before(message));
    if (opening.isPresent()) {
      return CaseRules.repeated(opening.get(), message);
    }
    if (message.kind() == MessageKind.COMPLAINT_RESULT && "MEDIABLE".equals(message.verdict())) {
      MatterType matter = matter(found);
      if (matter != MatterType.COMPLAINT) {
        return refuse(message, "/decision", RejectionCode.MATTER_NOT_MEDIABLE, matter.value());
      }
    }
    return byTable(found, message, found.referralVersion());
  }

  /** Unique by period, form and version; what was filed is never changed, only followed. */
  private Decision filed(CaseEntry found, KnownMessage message) {
    int version = Objects.requireNonNullElse(message.referralVersion(), 1);
    int next = found.state() == CaseState.RECEIVED ? 1 : found.referralVersion() + 1;
    if (version < next) {
      return refuse(
          message,
          "/version",
          RejectionCode.STALE_VERSION,
          Integer.toString(version),
          Integer.toString(next - 1));
    }
    return version > next
        ? refuse(message, "/version", RejectionCode.RETURN_VERSION, Integer.toString(next))
        : byTable(found, message, version);
  }

  /** An answer is about the version that was filed last; what is superseded stands no more. */
  private static Decision acknowledged(CaseEntry found, KnownMessage message) {
    int version = Objects.requireNonNullElse(message.referralVersion(), 1);
    return version == found.referralVersion()
        ? byTable(found, message, version)
        : refuse(
            message,
            "/version",
            RejectionCode.STALE_VERSION,
            Integer.toString(version),
            Integer.toString(found.referralVersion()));
  }

  private static Decision byTable(CaseEntry found, KnownMessage message, int version) {
    // what the hub compiled for the centre counts as the centre's
    boolean byOpener =
        message.sender().equals(found.court()) || message.sender().equals(Operators.ID);
    return DossierTable.next(found.state(), message.kind(), message.verdict(), byOpener)
        .<Decision>map(to -> new Decision.Apply(to, version))
        .orElseGet(
            () ->
                refuse(
                    message,
                    "",
                    RejectionCode.OUT_OF_STATE,
                    found.state().name(),
                    message.kind().id()));
  }

  private MatterType matter(CaseEntry found) {
    KnownMessage opening =
        messages.ofCase(found.caseId()).stream()
            .filter(message -> message.kind() == MessageKind.COMPLAINT_TRANSFER)
            .filter(message -> message.state() == MessageState.APPLIED)
            .findFirst()
            .orElseThrow();
    return ((ComplaintTransfer) xml.readStored(messages.canonical(opening.id()))).getMatterType();
  }

  private static Decision refuse(
      KnownMessage message, String element, RejectionCode code, String... arguments) {
    return new Decision.Refuse(Fault.at("/" + message.kind().id() + element, code, arguments));
  }
}
