package org.fengqiao.hub.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.fengqiao.hub.canonical.DayList.Item;
import org.fengqiao.hub.simulator.DayAnswer;
import org.fengqiao.hub.simulator.HubRest;
import org.fengqiao.hub.simulator.court.DayListDirection;
import tools.jackson.databind.json.JsonMapper;

/** Any list of a day, right or wrong, as each kind of partner writes it on its own wire. */
final class DayListWays {

  private DayListWays() {}

  /** As REST and queues carry it. */
  static byte[] json(LocalDate day, List<Item> items) {
    return JsonMapper.shared().writeValueAsBytes(Map.of("day", day.toString(), "items", items));
  }

  /** What REST answers. */
  static Optional<DayAnswer> answer(HubRest.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return DayAnswer.of(answer.body());
  }

  /** What a queue answers, once it does. */
  static Optional<DayAnswer> answer(Supplier<Optional<String>> answer) {
    await().atMost(Town.patience()).until(() -> answer.get().isPresent());
    return DayAnswer.of(answer.get().orElseThrow());
  }

  /** As a court's platform pushes it. */
  static byte[] pinyin(LocalDate day, List<Item> items) {
    String rows =
        items.stream()
            .map(
                it ->
                    "{\"FX\":\"01\",\"XXBH\":\"%s\",\"HZZTDM\":\"%s\",\"ZY\":\"%s\"}"
                        .formatted(
                            it.messageId(),
                            "REJECTED".equals(it.state()) ? "03" : "01",
                            it.digest() == null ? "" : it.digest()))
            .collect(Collectors.joining(","));
    return "{\"QDRQ\":\"%s\",\"list\":[%s]}".formatted(day, rows).getBytes(UTF_8);
  }

  /** As it crosses a gap. */
  static String ferried(List<Item> items) {
    return items.stream()
        .map(
            it ->
                "<item direction=\"SENT\" messageId=\"%s\"%s%s/>"
                    .formatted(
                        it.messageId(),
                        it.state() == null ? "" : " state=\"" + it.state() + "\"",
                        it.digest() == null ? "" : " digest=\"" + it.digest() + "\""))
        .collect(Collectors.joining());
  }

  /** As a court says it over SOAP. */
  static org.fengqiao.hub.simulator.court.GiveDayList court(LocalDate day, List<Item> items) {
    var list = new org.fengqiao.hub.simulator.court.GiveDayList();
    list.setDay(date(day));
    for (Item it : items) {
      var item = new org.fengqiao.hub.simulator.court.DayListItem();
      item.setDirection(DayListDirection.SENT);
      item.setMessageId(it.messageId());
      item.setState(it.state());
      item.setDigest(it.digest());
      list.getItem().add(item);
    }
    return list;
  }

  /** As a notary office says it over SOAP. */
  static org.fengqiao.hub.simulator.notary.GiveDayList notary(LocalDate day, List<Item> items) {
    var list = new org.fengqiao.hub.simulator.notary.GiveDayList();
    list.setDay(date(day));
    for (Item it : items) {
      var item = new org.fengqiao.hub.simulator.notary.DayListItem();
      item.setDirection(org.fengqiao.hub.simulator.notary.DayListDirection.SENT);
      item.setMessageId(it.messageId());
      item.setState(it.state());
      item.setDigest(it.digest());
      list.getItem().add(item);
    }
    return list;
  }

  private static XMLGregorianCalendar date(LocalDate day) {
    return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(day.toString());
  }
}
