package org.fengqiao.hub.canonical.rules;

import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.model.Address;
import org.fengqiao.hub.canonical.model.IdType;
import org.fengqiao.hub.canonical.model.IdentityDocument;
import org.fengqiao.hub.canonical.model.Party;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.jspecify.annotations.Nullable;

/** One party with its documents, telephones, addresses and those who act for it. */
final class PartyRules {

  private final IdRules ids;
  private final Regions regions;
  private final CodeTables codes;

  PartyRules(CodeTables codes) {
    this.codes = codes;
    this.ids = new IdRules(codes);
    this.regions = new Regions(codes);
  }

  void check(Party party, Place place, LocalDate today) {
    if (party.getIds().isEmpty()) {
      place.at("ids").warn(RejectionCode.ID_MISSING);
    }
    documents(party.getIds(), place, today);
    kinds(party, place);
    country(party, place);
    phones(party.getPhones(), place);
    for (int i = 0; i < party.getAddresses().size(); i++) {
      address(party.getAddresses().get(i), place.at("addresses", "address", i), today);
    }
    if (party.getLegalRepresentative() != null) {
      phone(party.getLegalRepresentative().getPhone(), place.at("legalRepresentative"));
    }
    if (BankruptcyRules.isLeaderless(party)) {
      place.at("legalRepresentative").warn(RejectionCode.BANKRUPTCY_STAY);
    }
    if (party.getHeadOffice() != null && party.getHeadOffice().getNumber() != null) {
      CreditCode.check(party.getHeadOffice().getNumber(), place.at("headOffice").at("number"));
    }
    if (party.getKind() == PartyKind.NATURAL_PERSON) {
      PersonRules.check(party, place, today);
    }
    new ActingRules(this).check(party, place, today);
  }

  void documents(List<IdentityDocument> documents, Place parent, LocalDate today) {
    for (int i = 0; i < documents.size(); i++) {
      var document = documents.get(i);
      var place = parent.at("ids", "id", i).at("number");
      ids.check(document.getType(), document.getNumber(), place, today);
    }
  }

  void phone(@Nullable String number, Place parent) {
    if (number != null && !PhoneNumber.isValid(number)) {
      parent.at("phone").fault(RejectionCode.PHONE_INVALID);
    }
  }

  /** A division that is no longer one cannot be where somebody lives. */
  void address(Address address, Place place, LocalDate today) {
    if (address.getAdminCode() != null && !regions.existsOn(address.getAdminCode(), today)) {
      place.at("adminCode").fault(RejectionCode.ADDRESS_DIVISION);
    }
  }

  private static void phones(List<String> phones, Place place) {
    for (int i = 0; i < phones.size(); i++) {
      if (!PhoneNumber.isValid(phones.get(i))) {
        place.at("phones", "phone", i).fault(RejectionCode.PHONE_INVALID);
      }
    }
  }

  private void kinds(Party party, Place place) {
    var other = party.getKind() == PartyKind.NATURAL_PERSON ? "ORGANISATION" : "PERSON";
    for (int i = 0; i < party.getIds().size(); i++) {
      var holder = codes.find("id-types", party.getIds().get(i).getType().value());
      if (holder.filter(type -> type.more("holder").equals(other)).isPresent()) {
        place.at("ids", "id", i).at("type").fault(RejectionCode.ID_TYPE);
      }
    }
  }

  private static void country(Party party, Place place) {
    for (int i = 0; i < party.getIds().size(); i++) {
      var document = party.getIds().get(i);
      if (document.getType() == IdType.ID11
          && document.getIssuingCountry() == null
          && party.getNationality() == null) {
        place.at("ids", "id", i).at("issuingCountry").fault(RejectionCode.ID_COUNTRY);
      }
    }
  }
}
