package org.fengqiao.hub.translation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.canonical.json.CanonicalJson;
import org.fengqiao.hub.canonical.json.CanonicalXml;
import org.fengqiao.hub.canonical.rules.Rules;

/** The translation as the hub has it, on a day that stays. */
final class Fixture {

  static final Path MAPPINGS = Path.of("mappings");
  static final CanonicalXml XML = CanonicalXml.load(MAPPINGS);
  static final CanonicalJson JSON = new CanonicalJson(XML);
  static final Translation TRANSLATION = translation(MAPPINGS, false);

  private Fixture() {}

  static Translation translation(Path mappings, boolean watch) {
    var noon = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    var rules = Rules.load(MAPPINGS, CodeTables.load(MAPPINGS));
    return new Translation(mappings, watch, XML, JSON, rules, noon);
  }
}
