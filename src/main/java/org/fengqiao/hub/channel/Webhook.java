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
import org.fengqiao.hub.canonical.Parcel;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.canonical.PartnerUnavailable;
import org.fengqiao.hub.canonical.StoredAttachment;
import org.fengqiao.hub.evidence.Attachments;
import org.fengqiao.hub.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A partner's address where documents are posted and materials are put by their digest. What a 2xx
 * answer means is for the caller to say; everything else means the same everywhere.
 */
@Component
public class Webhook {

  private static final int ANSWER = 2000;

  private final CloseableHttpClient client;
  private final Attachments store;

  Webhook(CloseableHttpClient partnerHttpClient, Attachments store) {
    this.client = partnerHttpClient;
    this.store = store;
  }

  /**
   * Posts a parcel, the materials the partner does not have before it.
   *
   * @return what it answered to the document, whatever the status
   * @throws PartnerRefused when it will never take one of the materials
   * @throws PartnerUnavailable when it should be tried again; the partner may have it already
   */
  public Answer post(Partner partner, Parcel parcel) {
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

  private Answer post(Partner partner, URI place, Parcel parcel) throws IOException {
    HttpPost post = new HttpPost(place);
    post.setHeader("Idempotency-Key", parcel.deliveryId());
    post.setHeader("Accept", "application/json, application/problem+json");
    ContentType type =
        parcel.dialect().endsWith("xml")
            ? ContentType.APPLICATION_XML.withCharset(StandardCharsets.UTF_8)
            : ContentType.APPLICATION_JSON;
    post.setEntity(new ByteArrayEntity(parcel.content(), type));
    return send(partner, post);
  }

  private Answer send(Partner partner, HttpUriRequestBase request) throws IOException {
    Duration patience = partner.outbound().timeout();
    request.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(patience))
            .setConnectionRequestTimeout(Timeout.of(patience))
            .build());
    return client.execute(request, Webhook::read);
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

  /**
   * What a partner answered.
   *
   * @param status HTTP status
   * @param body its beginning, as UTF-8
   * @param retryAfter when it wants to be asked again, if it said so
   */
  public record Answer(int status, String body, @Nullable Duration retryAfter) {

    /**
     * What a 4xx says of the address, the key or the moment, not of the document: 401, 403 and 404
     * come from a webhook that is set wrongly on either side, and mending it must not cost the
     * court a negative answer.
     */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 407, 408, 425, 429);

    /** Whether HTTP says it went well. */
    public boolean is2xx() {
      return status / 100 == 2;
    }

    /** The outcome of an answer that is no 2xx: any other 4xx is the last word on the document. */
    public RuntimeException problem(Partner partner, String doing) {
      String reason = partner.id() + " answered HTTP " + status + " when " + doing;
      return status / 100 == 4 && !PASSING.contains(status)
          ? new PartnerRefused(reason)
          : new PartnerUnavailable(reason, null, retryAfter);
    }
  }
}
