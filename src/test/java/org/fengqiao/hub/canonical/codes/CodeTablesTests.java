package org.fengqiao.hub.canonical.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.fengqiao.hub.canonical.Samples;
import org.fengqiao.hub.canonical.model.IdType;
import org.fengqiao.hub.canonical.model.PartyKind;
import org.fengqiao.hub.canonical.model.Position;
import org.fengqiao.hub.canonical.model.Procedure;
import org.fengqiao.hub.canonical.model.ReferralMode;
import org.fengqiao.hub.canonical.model.ResultCode;
import org.fengqiao.hub.canonical.model.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTablesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final CodeTables codes = CodeTables.load(Samples.MAPPINGS);

  @Test
  void aDivisionEndsWhenItWasMerged() {
    assertThat(codes.find("divisions", "370282", LocalDate.of(2010, 1, 1))).isPresent();
    assertThat(codes.find("divisions", "370282", TODAY)).isEmpty();
    assertThat(codes.find("divisions", "370215", TODAY)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "positions, 原告, PLAINTIFF",
    "positions, PLAINTIFF, PLAINTIFF",
    "id-types, 1, ID01",
    "id-types, 统一社会信用代码, ID30",
    "sexes, 男, MALE",
    "courts, 市南法院, 鲁0202",
    "procedures, 简易程序, SUMMARY",
    "document-kinds, 起诉状, COMPLAINT",
    "result-codes, 失联, R04_UNREACHABLE",
    "decline-reasons, 管辖不符, WRONG_STATION",
    "stations, 西海岸站, huangdao"
  })
  void aPartnersWordIsRecognised(String table, String word, String value) {
    assertThat(codes.recognise(table, word, TODAY)).map(Code::value).contains(value);
  }

  /** 法〔2025〕226/227号: the contract block moved by five; the name joins the versions. */
  @ParameterizedTest
  @CsvSource({
    "借款合同纠纷, 103, 108",
    "保证合同纠纷, 104, 109",
    "抵押合同纠纷, 105, 110",
    "质押合同纠纷, 106, 111",
    "储蓄存款合同纠纷, 109, 114",
    "银行卡纠纷, 110, 115",
    "信用卡纠纷, 110.2, 115.2",
    "融资租赁合同纠纷, 112, 117",
    "保理合同纠纷, 113, 118"
  })
  void aCauseIsTheSameByItsNameUnderAnotherNumberInEachVersion(
      String name, String of2020, String of2025) {
    assertThat(codes.all("causes"))
        .filteredOn(cause -> cause.nameZh().equals(name))
        .extracting(cause -> cause.more("version") + ":" + cause.more("number"))
        .contains("2020:" + of2020, "2025:" + of2025);
  }

  @Test
  void whatNobodyKnowsIsNotRecognised() {
    assertThat(codes.recognise("positions", "路人", TODAY)).isEmpty();
    assertThat(codes.recognise("positions", "", TODAY)).isEmpty();
  }

  @Test
  void theTablesHoldWhatTheSchemasList() {
    complete("positions", Arrays.stream(Position.values()).map(Position::value).toArray());
    complete("id-types", Arrays.stream(IdType.values()).map(IdType::value).toArray());
    complete("result-codes", Arrays.stream(ResultCode.values()).map(ResultCode::value).toArray());
    complete("procedures", Arrays.stream(Procedure.values()).map(Procedure::value).toArray());
    complete("sexes", Arrays.stream(Sex.values()).map(Sex::value).toArray());
    complete("party-kinds", Arrays.stream(PartyKind.values()).map(PartyKind::value).toArray());
    complete(
        "referral-modes", Arrays.stream(ReferralMode.values()).map(ReferralMode::value).toArray());
  }

  @Test
  void aTableThatDoesNotExistIsAnError() {
    assertThatThrownBy(() -> codes.all("nothing")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRowWithTooManyCellsStopsTheStart(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("codes"));
    Files.writeString(folder.resolve("codes/bad.csv"), "value,nameZh\n1,一,too much\n");

    assertThatThrownBy(() -> CodeTables.load(folder)).hasMessageContaining("bad.csv");
  }

  private void complete(String table, Object... values) {
    assertThat(codes.all(table)).extracting(Code::value).contains(cast(values));
  }

  private static String[] cast(Object... values) {
    return Arrays.stream(values).map(String::valueOf).toArray(String[]::new);
  }
}
