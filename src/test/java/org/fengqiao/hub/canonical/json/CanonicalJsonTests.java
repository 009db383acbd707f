package org.fengqiao.hub.canonical.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.canonical.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {

  private final CanonicalJson json = new CanonicalJson(Samples.XML);

  @ParameterizedTest
  @ValueSource(strings = {"referral.xml", "outcome.xml"})
  void jsonAndXmlSayTheSame(String name) {
    var message = Samples.XML.read(Samples.bytes(Samples.text(name)));

    var back = json.read(json.write(message));

    assertThat(Samples.XML.write(back)).isEqualTo(Samples.XML.write(message));
  }

  @Test
  void theFormIsTheOneThatIsDocumented() {
    assertThat(referral())
        .startsWith("{\"case-referral\":{\"header\":{\"messageId\":\"SN-2026-000181\"")
        .contains("\"amount\":\"50000.00\"")
        .contains("\"claimNo\":1,\"monetary\":true")
        .contains("\"birthDate\":\"1990-03-07\"")
        .contains("\"parties\":[{\"partyId\":\"P1\"")
        .contains("\"digestAlgorithm\":\"SHA-256\"")
        .contains("\"version\":\"2025\"")
        .doesNotContain("null")
        .doesNotContain("caseNumberChain");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"sex\":\"MALE\"|\"sex\":\"男\"|VALUE_INVALID|/case-referral/parties/party[2]/sex",
        "\"amount\":\"50000.00\"|\"amount\":50000.00|VALUE_INVALID|/case-referral/claims/claim[1]/amount",
        "\"amount\":\"50000.00\"|\"amount\":\"1e9\"|VALUE_INVALID|/case-referral/claims/claim[1]/amount",
        "\"claimNo\":2|\"claimNo\":\"2\"|VALUE_INVALID|/case-referral/claims/claim[2]/claimNo",
        "\"monetary\":false,||ELEMENT_MISSING|/case-referral/claims/claim[2]",
        "\"sex\":\"MALE\"|\"age\":36|ELEMENT_UNEXPECTED|/case-referral/parties/party[2]/age",
        "\"birthDate\":\"1990-03-07\"|\"birthDate\":\"1990-03-32\"|VALUE_INVALID|/case-referral/parties/party[2]/birthDate",
        "\"messageId\":\"SN-2026-000181\"|\"messageId\":\"SN 181\"|VALUE_INVALID|/case-referral/header/messageId",
        "\"name\":\"𠮷䶮\",||ELEMENT_MISSING|/case-referral/parties/party[2]",
        "\"sex\":\"MALE\"|\"sex\":\"MALE\",\"sex\":\"MALE\"|MALFORMED|/",
      })
  void aFaultHasTheSamePathAsInXml(String good, String bad, RejectionCode code, String path) {
    var spoiled =
        referral().replaceFirst(java.util.regex.Pattern.quote(good), bad == null ? "" : bad);

    assertThat(faultOf(spoiled)).extracting(Fault::code, Fault::path).containsExactly(code, path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"case-referral\":1}", "{\"hello\":{}}"})
  void whatIsNoMessageIsRefused(String document) {
    assertThat(faultOf(document).code())
        .isIn(RejectionCode.MALFORMED, RejectionCode.SCHEMA_INVALID);
  }

  @Test
  void aBottomlessDocumentIsHostile() {
    assertThat(faultOf("[".repeat(5000)).code()).isEqualTo(RejectionCode.HOSTILE);
  }

  private String referral() {
    return new String(json.write(Samples.referral()), StandardCharsets.UTF_8);
  }

  private Fault faultOf(String document) {
    return catchThrowableOfType(Rejected.class, () -> json.read(Samples.bytes(document)))
        .rejection()
        .first();
  }
}
