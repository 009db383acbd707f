package org.fengqiao.hub.canonical.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.model.IdType;
import org.fengqiao.hub.canonical.model.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTests {

  private final IdRules rules = new IdRules(Checks.CODES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "370202199003070011",
        "37021420151001006X",
        "370215198402290027",
        "370282196812310036",
        "370281197711110041",
        "370211200806010057",
        "37028519450815012X"
      })
  void aTrueCitizenNumberPasses(String number) {
    var findings = findings(IdType.ID01, number);

    assertThat(findings.faults()).isEmpty();
    assertThat(findings.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "370215198502290016, ID_BIRTH_DATE",
    "370202199013070015, ID_BIRTH_DATE",
    "370202209003070011, ID_BIRTH_DATE",
    "370202188001010011, ID_BIRTH_DATE",
    "370202199003070012, ID_CHECK_DIGIT",
    "370202680101123, ID_OBSOLETE",
    "37020219900307001, ID_FORM",
    "37020219900307001A, ID_FORM",
    "370299199003070011, ID_REGION",
    "990202199003070011, ID_REGION"
  })
  void aFalseCitizenNumberIsRefused(String number, RejectionCode code) {
    assertThat(Checks.faults(findings(IdType.ID01, number))).containsExactly(code);
  }

  @Test
  void somebodyOver120IsForAPersonToCheck() {
    var findings = findings(IdType.ID01, "370203190001019998");

    assertThat(findings.faults()).isEmpty();
    assertThat(Checks.warnings(findings)).containsExactly(RejectionCode.ID_AGE);
  }

  @Test
  void aSmallXIsPutRight() {
    var findings = findings(IdType.ID01, "37021420151001006x");

    assertThat(findings.faults()).isEmpty();
    assertThat(Checks.warnings(findings)).containsExactly(RejectionCode.ID_NORMALISED);
  }

  @Test
  void fifteenDigitsBecomeEighteenForHistoryOnly() {
    assertThat(CitizenId.fromFifteenDigits("370202680101123")).isEqualTo("370202196801011231");
  }

  @Test
  void dateAndSexAreInTheNumber() {
    assertThat(CitizenId.birthDate("37021420151001006X")).contains(LocalDate.of(2015, 10, 1));
    assertThat(CitizenId.sex("37021420151001006X")).isEqualTo(Sex.FEMALE);
    assertThat(CitizenId.sex("370202199003070011")).isEqualTo(Sex.MALE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91370200MA3TE5T035",
        "9137020270000001X6",
        "91370215MA3C123469",
        "52370200MJD12345XH",
        "11370200005012342P",
        "92370211MA3XYW128D",
        "93370283MA3AB1231D",
        "52310000MJ4900013T"
      })
  void aTrueCreditCodePasses(String code) {
    assertThat(findings(IdType.ID30, code).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "91370200MA3TE5T036, ID_CHECK_DIGIT",
    "91370200MA3TES7T35, ID_FORM",
    "913702O0MA3TE5T035, ID_FORM",
    "91370200MA3TE5T03, ID_FORM"
  })
  void aFalseCreditCodeIsRefused(String code, RejectionCode expected) {
    assertThat(Checks.faults(findings(IdType.ID30, code))).containsExactly(expected);
  }

  @Test
  void aCreditCodeInLowerCaseIsPutRight() {
    var findings = findings(IdType.ID30, "91370200ma3te5t035");

    assertThat(findings.faults()).isEmpty();
    assertThat(Checks.warnings(findings)).contains(RejectionCode.ID_NORMALISED);
  }

  @ParameterizedTest
  @CsvSource({
    "ID02, 370202199003070011",
    "ID03, 370202199003070011",
    "ID03, 鲁青户12345",
    "ID04, 南字第12345号",
    "ID06, Q123456789",
    "ID10, E12345678",
    "ID10, EA1234567",
    "ID10, G12345678",
    "ID11, L8898C001",
    "ID12, ABC123456789012",
    "ID12, 937840198506150029",
    "ID20, H12345678",
    "ID20, M1234567801",
    "ID21, 12345678",
    "ID21, 1234567890(B)",
    "ID22, 810000199001010019",
    "ID22, 820000198808080023",
    "ID22, 830000199505050034",
    "ID31, 370200012345678",
    "ID99, 任意证件-1"
  })
  void otherDocumentsHaveTheirForms(IdType type, String number) {
    assertThat(findings(type, number).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ID06, 123456789, ID_FORM",
    "ID10, EI1234567, ID_FORM",
    "ID10, EO1234567, ID_FORM",
    "ID11, l8898, ID_FORM",
    "ID12, 937840198506150028, ID_CHECK_DIGIT",
    "ID12, AB123456789012, ID_FORM",
    "ID20, H1234567, ID_FORM",
    "ID20, A12345678, ID_FORM",
    "ID21, 123456789, ID_FORM",
    "ID22, 370202199003070011, ID_FORM",
    "ID22, 810000199001010018, ID_CHECK_DIGIT",
    "ID31, 12345, ID_FORM"
  })
  void otherDocumentsOfAWrongFormAreRefused(IdType type, String number, RejectionCode code) {
    assertThat(Checks.faults(findings(type, number))).containsExactly(code);
  }

  private Findings findings(IdType type, String number) {
    return Checks.at(place -> rules.check(type, number, place, Checks.TODAY));
  }
}
