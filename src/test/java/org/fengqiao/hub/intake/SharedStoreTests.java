package org.fengqiao.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.evidence.StoreName;
import org.fengqiao.hub.ledger.RealPostgres;
import org.fengqiao.hub.ledger.TestPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hubs of one ledger find each other's attachments, or do not start. */
class SharedStoreTests {

  @TempDir Path folder;

  @BeforeEach
  void ofANewLedger() {
    RealPostgres.jdbc().update("delete from attachment_place");
  }

  @Test
  void hubsThatSeeOneFolderByTwoPathsStart() throws Exception {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    Path mounted = Files.createSymbolicLink(folder.resolve("mounted"), shared);

    start(shared, false);

    assertThatCode(() -> start(mounted, false)).doesNotThrowAnyException();
    assertThatCode(() -> start(shared, false)).as("again").doesNotThrowAnyException();
  }

  @Test
  void aHubWithAPlaceOfItsOwnDoesNotStartAndSaysWhereTheOthersIs() {
    Path first = folder.resolve("one");
    Path second = folder.resolve("two");
    start(first, false);

    assertThatThrownBy(() -> start(second, false))
        .isInstanceOfSatisfying(
            AttachmentsElsewhere.class,
            refused -> {
              var said = Objects.requireNonNull(new AttachmentsElsewhereAdvice().analyze(refused));
              assertThat(said.getDescription())
                  .contains(first.toString(), second.toString(), "另一处存储");
              assertThat(said.getAction()).contains("hub.attachments.folder", "共享目录");
            });
  }

  @Test
  void whenTheLedgersPlaceIsLostAnotherIsAdoptedOnceAndHoldsForAll() {
    start(folder.resolve("lost"), false);

    start(folder.resolve("new"), true);

    assertThatCode(() -> start(folder.resolve("new"), false)).doesNotThrowAnyException();
    assertThatThrownBy(() -> start(folder.resolve("lost"), false))
        .isInstanceOf(AttachmentsElsewhere.class);
  }

  private static void start(Path place, boolean adopt) {
    new SharedStore(
            new StoreName(new Attachments(place)),
            TestPlaces.of(RealPostgres.jdbc(), Clock.systemUTC()),
            adopt)
        .afterPropertiesSet();
  }
}
