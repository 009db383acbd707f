package org.fengqiao.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Clerks read words, and the schema has them. */
class SchemaWordsTests {

  private final SchemaWords words = new SchemaWords(Path.of("mappings"));

  @Test
  void aConstantIsCalledWhatItsSchemaSaysWithoutTheExplanation() {
    assertThat(words.find("referral-response", "DECLINED", true)).contains("不接受");
    assertThat(words.find("referral-response", "DECLINED", false)).contains("Declined");
    assertThat(words.find("case-referral", "EASY", true)).contains("简案");
  }

  @Test
  void whatNoSchemaKnowsHasNoName() {
    assertThat(words.find("referral-response", "EASY", true)).isEmpty();
    assertThat(words.find("no-such-file", "EASY", true)).isEmpty();
  }
}
