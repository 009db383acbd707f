package org.fengqiao.hub.channel.ferry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fengqiao.hub.canonical.Digests;
import org.fengqiao.hub.canonical.Rejected;
import org.fengqiao.hub.canonical.RejectionCode;
import org.fengqiao.hub.partner.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a file from the other side may be, and what it may not. */
class ArrivedFileTests {

  private static final Partner.Ferry FERRY =
      new Partner.Ferry(
          "in",
          "out",
          Charset.forName("UTF-8"),
          "SM3",
          DataSize.ofMegabytes(1),
          3,
          Duration.ofHours(4),
          Duration.ofSeconds(1),
          Duration.ofHours(1));

  private final Manifests manifests = new Manifests(new FerryXml(Path.of("mappings")));
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<Manifest.Message> messages = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void aFileAsAgreedIsTakenWithItsNumber() throws IOException {
    message("m1.xml", "<a/>".getBytes(UTF_8));

    try (ArrivedFile file = ArrivedFile.open(zip(), manifests)) {
      file.check(FERRY);

      assertThat(file.manifest().seq()).isEqualTo(7);
      assertThat(file.read(file.manifest().messages().get(0).document())).hasContent("<a/>");
    }
  }

  @Test
  void theManifestIsReadAsItWasWritten() throws IOException {
    message("m1.xml", "<a/>".getBytes(UTF_8));

    assertThat(manifests.read(manifests.write(manifest()))).isEqualTo(manifest());
  }

  @Test
  void bytesOtherThanTheDigestSaysAreRefused() throws IOException {
    message("m1.xml", "<a/>".getBytes(UTF_8));
    entries.put("m1.xml", "<b/>".getBytes(UTF_8));

    assertThat(refused()).isEqualTo(RejectionCode.TRANSFER_DIGEST);
  }

  @Test
  void aNameThatLeavesTheFileIsRefused() throws IOException {
    message("m1.xml", "<a/>".getBytes(UTF_8));
    entries.put("../../etc/cron.d/x.txt", new byte[1]);

    assertThat(refused()).isEqualTo(RejectionCode.TRANSFER_ENTRY_REFUSED);
  }

  @Test
  void anArchiveInTheArchiveIsRefused() throws IOException {
    message("m1.xml", "<a/>".getBytes(UTF_8));
    message("more.zip", new byte[10]);

    assertThat(refused()).isEqualTo(RejectionCode.TRANSFER_ENTRY_REFUSED);
  }

  @Test
  void anEntryTheManifestDoesNotNameIsRefused() throws IOException {
    message("m1.xml", "<a/>".getBytes(UTF_8));
    entries.put("m2.xml", "<a/>".getBytes(UTF_8));

    assertThat(refused()).isEqualTo(RejectionCode.TRANSFER_INCOMPLETE);
  }

  @Test
  void aBombStopsAtTheLimitWhateverItSaysOfItself() throws IOException {
    message("m1.xml", new byte[40 * 1024 * 1024]);

    assertThat(refused()).isEqualTo(RejectionCode.TRANSFER_BOMB);
  }

  @Test
  void moreMessagesThanAgreedAreRefused() throws IOException {
    for (int i = 0; i < 4; i++) {
      message("m" + i + ".xml", "<a/>".getBytes(UTF_8));
    }

    assertThat(refused()).isEqualTo(RejectionCode.TRANSFER_BOMB);
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("f.zip"), "no zip".getBytes(UTF_8));

    assertThat(refused(file)).isEqualTo(RejectionCode.TRANSFER_UNREADABLE);
  }

  @Test
  void aManifestWithADocumentTypeIsRefused() throws IOException {
    Path file = folder.resolve("f.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, Manifest.NAME, "<!DOCTYPE m [<!ENTITY a 'b'>]><m>&a;</m>".getBytes(UTF_8));
    }

    assertThat(refused(file)).isEqualTo(RejectionCode.TRANSFER_UNREADABLE);
  }

  private void message(String entry, byte[] content) {
    String digest = HexFormat.of().formatHex(Digests.of("SM3").digest(content));
    entries.put(entry, content);
    messages.add(
        new Manifest.Message(
            "id-" + messages.size(),
            new Manifest.Content(entry, content.length, digest),
            List.of()));
  }

  private Manifest manifest() {
    Instant noon = Instant.parse("2026-11-23T04:00:00Z");
    return new Manifest(7, "SM3", noon, noon.minusSeconds(60), noon, messages);
  }

  private Path zip() throws IOException {
    Path file = folder.resolve("f.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      add(zip, Manifest.NAME, manifests.write(manifest()));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        add(zip, entry.getKey(), entry.getValue());
      }
    }
    return file;
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
  }

  private RejectionCode refused() throws IOException {
    return refused(zip());
  }

  private RejectionCode refused(Path file) {
    Rejected why =
        catchThrowableOfType(
            Rejected.class,
            () -> {
              try (ArrivedFile arrived = ArrivedFile.open(file, manifests)) {
                arrived.check(FERRY);
              }
            });
    return why.rejection().first().code();
  }
}
