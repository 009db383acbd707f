package org.fengqiao.hub.canonical.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.JointInvitation;
import org.fengqiao.hub.canonical.model.JointResult;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.PersonalDataKind;
import org.fengqiao.hub.canonical.model.ProvisionConsent;

/**
 * Personal information goes to another centre only with each person's separate consent to that
 * recipient and those kinds (PIPL art 23); so the check stands before anything leaves.
 */
final class ProvisionRules {

  private ProvisionRules() {}

  static void check(JointInvitation invitation, Place root) {
    List<ProvisionConsent> consents = invitation.getConsents();
    for (int i = 0; i < consents.size(); i++) {
      ProvisionConsent consent = consents.get(i);
      Place place = root.at("consents", "consent", i);
      if (!consent.getRecipient().equals(invitation.getAssist())) {
        place.at("recipient").fault(RejectionCode.PROVISION_RECIPIENT, invitation.getAssist());
      }
      given(consent, place, invitation.getHeader().getEventTime());
    }
    for (int i = 0; i < invitation.getParties().size(); i++) {
      Party party = invitation.getParties().get(i);
      if (party.getKind() == PartyKind.NATURAL_PERSON) {
        person(party, consents, root.at("parties", "party", i), root);
      }
    }
  }

  private static void person(
      Party party, List<ProvisionConsent> consents, Place place, Place root) {
    Set<PersonalDataKind> allowed = EnumSet.noneOf(PersonalDataKind.class);
    consents.stream()
        .filter(consent -> consent.getPartyId().equals(party.getPartyId()))
        .forEach(consent -> allowed.addAll(consent.getDataKinds()));
    if (allowed.isEmpty()) {
      root.at("consents").fault(RejectionCode.PROVISION_CONSENT_MISSING, party.getPartyId());
      return;
    }
    Set<PersonalDataKind> beyond = carried(party);
    beyond.removeAll(allowed);
    if (!beyond.isEmpty()) {
      place.fault(
          RejectionCode.PROVISION_SCOPE,
          beyond.stream().map(PersonalDataKind::value).collect(Collectors.joining(", ")));
    }
  }

  /** A name alone identifies; the dispute is told of each of them. */
  private static Set<PersonalDataKind> carried(Party party) {
    Set<PersonalDataKind> carried =
        EnumSet.of(PersonalDataKind.IDENTITY, PersonalDataKind.DISPUTE_FACTS);
    if (!party.getPhones().isEmpty() || !party.getAddresses().isEmpty()) {
      carried.add(PersonalDataKind.CONTACT);
    }
    return carried;
  }

  static void check(JointResult result, Place root) {
    List<ProvisionConsent> consents = result.getConsents();
    if (consents.isEmpty()) {
      root.at("consents").fault(RejectionCode.PROVISION_CONSENT_MISSING, "—");
    }
    for (int i = 0; i < consents.size(); i++) {
      Place place = root.at("consents", "consent", i);
      if (!consents.get(i).getDataKinds().contains(PersonalDataKind.AGREEMENT)) {
        place
            .at("dataKinds")
            .fault(RejectionCode.PROVISION_SCOPE, PersonalDataKind.AGREEMENT.value());
      }
      given(consents.get(i), place, result.getHeader().getEventTime());
    }
  }

  private static void given(ProvisionConsent consent, Place place, java.time.OffsetDateTime event) {
    if (!consent.isSeparate()) {
      place.at("separate").fault(RejectionCode.PROVISION_CONSENT_MISSING, consent.getPartyId());
    }
    if (consent.getConsentedAt().isAfter(event)) {
      place.at("consentedAt").fault(RejectionCode.PROVISION_LATE);
    }
  }
}
