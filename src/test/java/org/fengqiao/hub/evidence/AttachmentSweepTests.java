package org.fengqiao.hub.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Bytes no message refers to go, in two steps; bytes of a message never do. */
class AttachmentSweepTests {

  private static final Duration KEEP = Duration.ofDays(30);
  private static final Instant LATER = Instant.now().plus(KEEP).plusSeconds(60);

  @TempDir Path data;

  private Attachments attachments;
  private String letter;

  @BeforeEach
  void store() {
    attachments = new Attachments(data);
    letter = stored();
  }

  @Test
  void youngBytesAreNoCandidates() {
    assertThat(at(Instant.now()).candidates()).isEmpty();
    assertThat(at(LATER).candidates()).containsExactly(letter);
  }

  @Test
  void bytesOfAMessageStay() {
    at(LATER).sweep(List.of());

    assertThat(attachments.holds(letter)).isTrue();
  }

  @Test
  void bytesNobodyRefersToAreSetAsideAndDeletedAnHourLater() throws IOException {
    at(LATER).sweep(List.of(letter));

    assertThat(attachments.holds(letter)).as("new messages do not find them").isFalse();
    try (InputStream known = attachments.open(letter)) {
      assertThat(known.readAllBytes()).as("earlier readers do").isNotEmpty();
    }
    at(LATER.plusSeconds(60)).sweep(List.of(letter));
    assertThat(attachments.setAside()).hasSize(1);
    at(LATER.plusSeconds(3700)).sweep(List.of(letter));
    assertThat(attachments.setAside()).isEmpty();
    assertThat(at(LATER).candidates()).isEmpty();
  }

  @Test
  void whatAMessageCameToReferToMeanwhileIsPutBack() {
    at(LATER).sweep(List.of(letter));
    assertThat(at(LATER.plusSeconds(60)).candidates()).containsExactly(letter);

    at(LATER.plusSeconds(60)).sweep(List.of());

    assertThat(attachments.holds(letter)).isTrue();
    assertThat(attachments.setAside()).isEmpty();
  }

  @Test
  void whatIsBroughtAgainIsYoungAgain() throws IOException {
    java.nio.file.Files.setLastModifiedTime(
        attachments.path(letter),
        java.nio.file.attribute.FileTime.from(Instant.now().minus(Duration.ofDays(40))));
    assertThat(at(Instant.now()).candidates()).containsExactly(letter);

    stored();

    assertThat(at(Instant.now()).candidates()).isEmpty();
  }

  private String stored() {
    byte[] pdf = "%PDF-1.7 起诉状".getBytes(StandardCharsets.UTF_8);
    return attachments.store(new ByteArrayInputStream(pdf), DataSize.ofMegabytes(1)).digest();
  }

  private AttachmentSweep at(Instant now) {
    return new AttachmentSweep(attachments, KEEP, Clock.fixed(now, ZoneOffset.UTC));
  }
}
