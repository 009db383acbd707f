package org.fengqiao.hub.channel.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.canonical.Transport;
import org.fengqiao.hub.canonical.Transport.Fact;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.partner.Partner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A platform as the hub calls it: its list, its materials, and where it wants receipts. */
@Component
class PlatformSite {

  private static final int PAGE_MOST = 64 * 1024 * 1024;
  private static final int ANSWER_MOST = 64 * 1024;

  private final CloseableHttpClient client;
  private final Attachments store;

  PlatformSite(CloseableHttpClient partnerHttpClient, Attachments store) {
    this.client = partnerHttpClient;
    this.store = store;
  }

  /**
   * One page of the rows that changed since a time, oldest first.
   *
   * @param since the platform's own words; nothing means from the beginning
   * @param page from 1
   */
  Page page(Partner partner, Optional<String> since, long page) throws IOException {
    String query =
        "?pageNum="
            + page
            + "&pageSize="
            + partner.inbound().poll().pageSize()
            + since.map(it -> "&GXSJQ=" + URLEncoder.encode(it, StandardCharsets.UTF_8)).orElse("");
    return Page.of(call(partner, new HttpGet(at(partner, "/messages" + query)), this::text));
  }

  /**
   * All rows of the platform's own list of a day.
   *
   * @throws IOException when it cannot be read, or moved while it was
   */
  List<Row> dayList(Partner partner, LocalDate day) throws IOException {
    List<Row> rows = new ArrayList<>();
    long pages = 1;
    for (long number = 1; number <= pages; number++) {
      String query =
          "?RQ=" + day + "&pageNum=" + number + "&pageSize=" + partner.inbound().poll().pageSize();
      Page page =
          Page.of(call(partner, new HttpGet(at(partner, "/day-lists" + query)), this::text));
      rows.addAll(page.rows());
      pages = page.totalPages();
      if (number == pages && rows.size() != page.total()) {
        throw new IOException("the list has another total than rows");
      }
    }
    return rows;
  }

  /** Brings a material into the store; nothing when the platform does not have it. */
  Optional<StoredAttachment> fetch(Partner partner, Row.Material material) throws IOException {
    HttpGet get = new HttpGet(at(partner, "/attachments/" + material.digest()));
    return call(
        partner,
        get,
        response -> {
          if (response.getCode() == 404) {
            return Optional.empty();
          }
          try (InputStream bytes = content(response)) {
            return Optional.of(store.store(bytes, partner.limits().attachment()));
          }
        });
  }

  /** How its rows come. */
  Transport.Writing wire(Partner partner) {
    return Transport.by(partner.inbound().channel())
        .fact(Fact.METHOD, HttpGet.METHOD_NAME)
        .fact(Fact.PATH, at(partner, "/messages").getPath());
  }

  /** Tells the platform what became of a message; whether it took note. */
  Envelope acknowledge(Partner partner, Receipt receipt) throws IOException {
    HttpPost post = new HttpPost(at(partner, "/receipts"));
    byte[] body = JsonMapper.shared().writeValueAsBytes(receipt.row());
    post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    String answer =
        call(
            partner,
            post,
            response -> new String(read(content(response), ANSWER_MOST), StandardCharsets.UTF_8));
    return Envelope.of(answer)
        .orElseThrow(() -> new IOException("a receipt was answered without an envelope"));
  }

  private static URI at(Partner partner, String path) {
    return URI.create(Objects.requireNonNull(partner.inbound().address()) + path);
  }

  private <T> T call(
      Partner partner, HttpUriRequestBase request, HttpClientResponseHandler<T> reading)
      throws IOException {
    Duration patience = partner.outbound().timeout();
    request.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(patience))
            .setConnectionRequestTimeout(Timeout.of(patience))
            .build());
    return client.execute(request, reading);
  }

  /** Whatever character set the header names, as UTF-8; what does not fit it is refused. */
  private byte[] text(ClassicHttpResponse response) throws IOException {
    byte[] bytes = read(content(response), PAGE_MOST);
    Charset charset = charset(response.getEntity());
    if (charset.equals(StandardCharsets.UTF_8)) {
      return bytes;
    }
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Charset charset(HttpEntity entity) {
    ContentType type = ContentType.parseLenient(entity.getContentType());
    return type == null || type.getCharset() == null ? StandardCharsets.UTF_8 : type.getCharset();
  }

  private static InputStream content(ClassicHttpResponse response) throws IOException {
    if (response.getCode() / 100 != 2 || response.getEntity() == null) {
      throw new IOException("the platform answered HTTP " + response.getCode());
    }
    return response.getEntity().getContent();
  }

  private static byte[] read(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new IOException("the answer is larger than " + most + " bytes");
    }
    return bytes;
  }
}
