package org.fengqiao.hub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fengqiao.hub.console.Comparison.Line;
import org.junit.jupiter.api.Test;

/** Two forms beside each other show what differs, and nothing else. */
class FormComparisonTests {

  @Test
  void spacingIsNoDifference() {
    assertThat(Comparison.lines("<a><b>1</b></a>", "<a>\n  <b>1</b>\n</a>"))
        .extracting(Line::tone)
        .containsExactly("skipped");
  }

  @Test
  void onlyWhatIsNearADifferenceIsShown() {
    String left = "<a>" + "<x>1</x>".repeat(20) + "<y>1</y></a>";

    assertThat(Comparison.lines(left, left.replace("<y>1", "<y>2")))
        .extracting(Line::tone)
        .containsExactly("skipped", "same", "same", "changed", "same");
  }

  @Test
  void elementsAreComparedWhereverTheyStand() {
    String left = "<a><b><c>1</c></b><d>2</d></a>";
    String right = "<p:a xmlns:p='urn:x'/>";

    assertThat(Comparison.isAlike(left, right)).isTrue();
    assertThat(Comparison.elements(left, "<a><b><c>1</c></b><d>3</d><e>4</e></a>"))
        .extracting(Line::tone, Line::place, Line::left, Line::right)
        .containsExactlyInAnyOrder(
            tuple("changed", "/a/d", "2", "3"), tuple("new", "/a/e", "", "4"));
  }

  @Test
  void documentsOfOtherVocabulariesAreNotComparedByElement() {
    assertThat(Comparison.isAlike("<a/>", "<b/>")).isFalse();
    assertThat(Comparison.isAlike("{\"a\":1}", "{\"a\":1}")).isFalse();
  }
}
