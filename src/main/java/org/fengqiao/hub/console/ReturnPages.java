package org.fengqiao.hub.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.hub.access.Access;
import org.fengqiao.hub.access.Operator;
import org.fengqiao.hub.access.Permission;
import org.fengqiao.hub.canonical.codes.CodeTables;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies;
import org.fengqiao.hub.ledger.reconciliation.Discrepancies.Given;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The returns that were filed, and how a day compares with the lists of partners. */
@Controller
class ReturnPages {

  private final Access access;
  private final FiledReturnList filed;
  private final Discrepancies discrepancies;
  private final Differences differences;
  private final Partners partners;
  private final CodeTables codes;
  private final Clock clock;

  ReturnPages(
      Access access,
      FiledReturnList filed,
      Discrepancies discrepancies,
      Differences differences,
      Partners partners,
      CodeTables codes,
      Clock clock) {
    this.access = access;
    this.filed = filed;
    this.discrepancies = discrepancies;
    this.differences = differences;
    this.partners = partners;
    this.codes = codes;
    this.clock = clock;
  }

  /** A version of a return with the name of its form. */
  record Row(FiledReturnList.Line line, String formZh, String formEn) {}

  /**
   * A partner's day.
   *
   * @param given its newest list of the day; nothing when there is none
   * @param found where it differs from the ledger
   */
  record Day(Partner partner, @Nullable Given given, List<Difference> found) {

    /** How many wait for a person. */
    public long open() {
      return found.stream().filter(Difference::open).count();
    }
  }

  @GetMapping("/ops/returns")
  String returns(
      @RequestParam(name = "day", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Model page) {
    Operator me = access.require(Permission.MESSAGE_VIEW);
    Instant now = clock.instant();
    LocalDate shown = day == null ? now.atZone(Shown.ZONE).toLocalDate().minusDays(1) : day;
    page.addAttribute("day", shown);
    page.addAttribute("returns", me.seesAll() ? rows() : List.of());
    page.addAttribute(
        "days",
        partners.all().stream()
            .filter(it -> me.sees(List.of(it.id())))
            .map(it -> day(it, shown))
            .toList());
    return "ops/returns";
  }

  private List<Row> rows() {
    return filed.list().stream().map(this::row).toList();
  }

  private Row row(FiledReturnList.Line line) {
    return codes
        .find("statistics-forms", line.form())
        .map(form -> new Row(line, form.nameZh(), form.nameEn()))
        .orElse(new Row(line, line.form(), line.form()));
  }

  private Day day(Partner partner, LocalDate day) {
    return new Day(
        partner,
        discrepancies.given(partner.id(), day).orElse(null),
        differences.of(partner.id(), day));
  }
}
