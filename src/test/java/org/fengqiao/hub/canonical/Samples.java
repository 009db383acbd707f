package org.fengqiao.hub.canonical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.model.CaseReferral;
import org.fengqiao.hub.canonical.model.ConfirmationRequest;
import org.fengqiao.hub.canonical.model.MediationOutcome;

/** Messages without a fault, for tests to spoil in one place. All data is synthetic. */
public final class Samples {

  /** The mappings of the project. */
  public static final Path MAPPINGS = Path.of("mappings");

  /** One for all tests: compiling the schemas takes a second. */
  public static final CanonicalXml XML = CanonicalXml.load(MAPPINGS);

  private Samples() {}

  public static String text(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/canonical", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static CaseReferral referral() {
    return (CaseReferral) XML.read(bytes(text("referral.xml")));
  }

  public static MediationOutcome outcome() {
    return (MediationOutcome) XML.read(bytes(text("outcome.xml")));
  }

  public static ConfirmationRequest request() {
    return (ConfirmationRequest) XML.read(bytes(text("confirmation-request.xml")));
  }
}
