package org.fengqiao.hub.channel;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.util.Timeout;
import org.fengqiao.hub.canonical.Handed;
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.partner.Partner;
import org.fengqiao.hub.partner.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a parcel to a partner's webhook: first the materials it does not have, then the document.
 * One attempt a call; the ledger decides about the next one.
 */
@Component("restOut")
public class RestOut {

  private static final int ANSWER = 2000;

  private final CloseableHttpClient client;
  private final Partners partners;
  private final Attachments store;

  RestOut(CloseableHttpClient partnerHttpClient, Partners partners, Attachments store) {
    this.client = partnerHttpClient;
    this.partners = partners;
    this.store = store;
  }

  /**
   * Hands a parcel over.
   *
   * @throws PartnerRefused when the partner answers that it will never take it
   * @throws PartnerUnavailable when it should be tried again; the partner may have it already
   */
  public Handed hand(Parcel parcel) {
    Partner partner = partners.byId(parcel.partner());
    String endpoint = Objects.requireNonNull(partner.outbound().endpoint()).toString();
    try {
      for (StoredAttachment attachment : parcel.attachments()) {
        bring(partner, URI.create(endpoint + "/attachments/" + attachment.digest()), attachment);
      }
      return post(partner, URI.create(endpoint + "/messages"), parcel);
    } catch (IOException e) {
      throw new PartnerUnavailable(partner.id() + ": " + e.getClass().getSimpleName(), e);
    }
  }

  private void bring(Partner partner, URI place, StoredAttachment attachment) throws IOException {
    Answer there = send(partner, new HttpHead(place));
    if (there.is2xx()) {
      return;
    }
    if (there.status() != 404) {
      throw there.problem(partner, "asking for an attachment");
    }
    HttpPut put = new HttpPut(place);
    put.setEntity(
        new FileEntity(
            store.file(attachment.digest()).toFile(), ContentType.parse(attachment.mediaType())));
    Answer taken = send(partner, put);
    if (!taken.is2xx()) {
      throw taken.problem(partner, "taking an attachment");
    }
  }

  private Handed post(Partner partner, URI place, Parcel parcel) throws IOException {
    HttpPost post = new HttpPost(place);
    post.setHeader("Idempotency-Key", parcel.deliveryId());
    post.setHeader("Accept", "application/json, application/problem+json");
    ContentType type =
        parcel.dialect().endsWith("xml")
            ? ContentType.APPLICATION_XML.withCharset(StandardCharsets.UTF_8)
            : ContentType.APPLICATION_JSON;
    post.setEntity(new ByteArrayEntity(parcel.content(), type));
    Answer answer = send(partner, post);
    if (answer.is2xx() || answer.isDuplicate()) {
      String status = answer.isDuplicate() ? "DUPLICATE" : "HTTP " + answer.status();
      return new Handed(parcel.deliveryId(), status, answer.body());
    }
    throw answer.problem(partner, "taking a message");
  }

  private Answer send(Partner partner, HttpUriRequestBase request) throws IOException {
    Duration patience = partner.outbound().timeout();
    request.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(patience))
            .setConnectionRequestTimeout(Timeout.of(patience))
            .build());
    return client.execute(request, RestOut::read);
  }

  private static Answer read(ClassicHttpResponse response) throws IOException {
    String body = "";
    if (response.getEntity() != null) {
      byte[] bytes = EntityUtils.toByteArray(response.getEntity(), ANSWER);
      body = new String(bytes == null ? new byte[0] : bytes, StandardCharsets.UTF_8);
    }
    Header wait = response.getFirstHeader("Retry-After");
    return new Answer(response.getCode(), body, wait == null ? null : seconds(wait.getValue()));
  }

  /** A date instead of seconds is passed over: the partner's back-off rule serves as well. */
  private static @Nullable Duration seconds(String value) {
    return value.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
  }

  private record Answer(int status, String body, @Nullable Duration retryAfter) {

    /**
     * What a 4xx says of the address, the key or the moment, not of the document: 401, 403 and 404
     * come from a webhook that is set wrongly on either side, and mending it must not cost the
     * court a negative answer.
     */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 407, 408, 425, 429);

    boolean is2xx() {
      return status / 100 == 2;
    }

    boolean isDuplicate() {
      return (is2xx() || status == 409) && body.contains("DUPLICATE");
    }

    /** Any other 4xx is the partner's last word on the document. */
    RuntimeException problem(Partner partner, String doing) {
      String reason = partner.id() + " answered HTTP " + status + " when " + doing;
      return status / 100 == 4 && !PASSING.contains(status)
          ? new PartnerRefused(reason)
          : new PartnerUnavailable(reason, null, retryAfter);
    }
  }
}
