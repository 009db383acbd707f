package org.fengqiao.hub.partner;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.mock.env.MockEnvironment;

/** Partner catalogues for tests of other modules. */
public final class TestPartners {

  private TestPartners() {}

  /** Those under {@code routes/partners}, with every default. */
  public static Partners ofThisRepository() {
    return new Partners(PartnerCatalogue.read(Path.of("routes/partners"), new MockEnvironment()));
  }

  /** The same, with more keys in the file of one. */
  public static Partners with(String id, String keys) {
    try (Stream<Path> files = Files.list(Path.of("routes/partners"))) {
      Path changed = Files.createTempDirectory("partners");
      for (Path file : files.toList()) {
        Files.copy(file, changed.resolve(file.getFileName()));
      }
      Files.writeString(changed.resolve(id + ".yaml"), "\n" + keys + "\n", APPEND);
      return new Partners(PartnerCatalogue.read(changed, new MockEnvironment()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with these values in their files' places for the environment's. */
  public static Partners of(Map<String, String> environment) {
    MockEnvironment values = new MockEnvironment();
    environment.forEach(values::setProperty);
    return new Partners(PartnerCatalogue.read(Path.of("routes/partners"), values));
  }
}
