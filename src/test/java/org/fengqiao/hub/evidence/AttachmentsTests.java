package org.fengqiao.hub.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class AttachmentsTests {

  private static final DataSize LIMIT = DataSize.ofMegabytes(1);
  private static final byte[] PDF = "%PDF-1.7 起诉状".getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;

  @Test
  void whatIsStoredComesBackBitForBit() throws IOException {
    Attachments attachments = new Attachments(data);

    StoredAttachment stored = store(attachments, PDF);

    assertThat(stored.digest()).isEqualTo(Digests.of(PDF));
    assertThat(stored.size()).isEqualTo(PDF.length);
    assertThat(stored.mediaType()).isEqualTo("application/pdf");
    try (InputStream in = attachments.open(stored.digest())) {
      assertThat(in.readAllBytes()).isEqualTo(PDF);
    }
    assertThat(new Attachments(data).describe(stored.digest())).isEqualTo(stored);
  }

  @Test
  void theSameBytesAreStoredOnceAndNothingIsLeftBehind() throws IOException {
    Attachments attachments = new Attachments(data);

    store(attachments, PDF);
    store(attachments, PDF);

    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void tooManyBytesAreRefusedWithTheLimitAndNotKept() throws IOException {
    Attachments attachments = new Attachments(data);

    assertThatThrownBy(() -> store(attachments, new byte[1024 * 1024 + 1]))
        .isInstanceOfSatisfying(
            Rejected.class,
            r -> assertThat(r.rejection().first().textEn()).endsWith("the limit of 1 MB"));

    try (Stream<Path> files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void anOfdIsKnownByItsContent() throws IOException {
    assertThat(store(new Attachments(data), zip("OFD.xml")).mediaType())
        .isEqualTo("application/ofd");
  }

  @Test
  void anyOtherZipIsRefused() {
    assertThatThrownBy(() -> store(new Attachments(data), zip("setup.exe")))
        .hasMessage("ATTACHMENT_TYPE at /");
  }

  @Test
  void theSm3OfStoredBytesIsThatOfTheStandard() throws IOException {
    Path abc = Files.writeString(data.resolve("abc"), "abc");

    assertThat(Digests.of(abc, "SM3"))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void aNameThatIsNoDigestFindsNothing() {
    assertThat(new Attachments(data).holds("../../../../etc/passwd")).isFalse();
  }

  private static StoredAttachment store(Attachments attachments, byte[] bytes) {
    return attachments.store(new ByteArrayInputStream(bytes), LIMIT);
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    return bytes.toByteArray();
  }
}
