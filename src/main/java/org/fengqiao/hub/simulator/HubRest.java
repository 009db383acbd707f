package org.fengqiao.hub.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.fengqiao.hub.simulator.pki.Identity;

/** A partner's REST client of the hub: one connection pool, its own certificate, no retry. */
public final class HubRest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final URI base;
  private volatile Misbehaviour fault = Misbehaviour.NONE;

  /**
   * A client that speaks as this identity.
   *
   * @param base the hub's partner address with its API path: {@code https://localhost:8443/api/v1/}
   */
  public HubRest(Identity identity, URI base) {
    this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
    this.client =
        HttpClient.newBuilder()
            .sslContext(identity.tls())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /**
   * What the hub said.
   *
   * @param status HTTP status
   * @param body as it came
   */
  public record Answer(int status, String body) {

    /** Whether the hub took it. */
    public boolean accepted() {
      return status / 100 == 2;
    }

    /** Whether trying again later makes sense. */
    public boolean temporary() {
      return status >= 500 || status == 429 || status == 408;
    }
  }

  /** From now on its messages go wrong in this way, if the fault is one of sending. */
  void misbehave(Misbehaviour misbehaviour) {
    fault = misbehaviour;
  }

  /** {@code POST messages} with the message id as idempotency key. */
  public Answer send(String messageId, String mediaType, byte[] document)
      throws IOException, InterruptedException {
    Misbehaviour now = fault;
    HttpRequest.Builder post =
        request("messages")
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", messageId)
            .POST(BodyPublishers.ofByteArray(SpoiltDocument.of(document, now)));
    Answer first = call(post);
    return now.mode() == Misbehaviour.Mode.TWICE ? call(post) : first;
  }

  /** {@code POST platform/messages}: a platform's message in its own form. */
  public Answer push(byte[] document) throws IOException, InterruptedException {
    return call(
        request("platform/messages")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(document)));
  }

  /** {@code POST reconciliation/{date}}: this partner's list of a day. */
  public Answer reconcile(LocalDate day, byte[] list) throws IOException, InterruptedException {
    return call(
        request("reconciliation/" + day)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(list)));
  }

  /** {@code POST platform/day-lists}: a platform's list of a day in its own form. */
  public Answer pushList(byte[] list) throws IOException, InterruptedException {
    return call(
        request("platform/day-lists")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(list)));
  }

  /** {@code POST heartbeat}: this partner is there, and what it sent last. */
  public Answer heartbeat(String beat) throws IOException, InterruptedException {
    return call(
        request("heartbeat")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(beat)));
  }

  /** {@code PUT attachments/{sha256}}, streamed from the file. */
  public Answer upload(String digest, String mediaType, Path file)
      throws IOException, InterruptedException {
    return upload(digest, mediaType, BodyPublishers.ofFile(file));
  }

  /** {@code PUT attachments/{sha256}}, streamed from wherever the bytes are made. */
  public Answer upload(String digest, String mediaType, BodyPublisher bytes)
      throws IOException, InterruptedException {
    return call(request("attachments/" + digest).header("Content-Type", mediaType).PUT(bytes));
  }

  /**
   * {@code GET attachments/{sha256}} as a stream, to be closed by the caller.
   *
   * @throws IOException when the hub does not give it
   */
  public InputStream download(String digest) throws IOException {
    try {
      HttpResponse<InputStream> response =
          client.send(request("attachments/" + digest).GET().build(), BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        response.body().close();
        throw new IOException("the hub answered " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** {@code POST inbox/{deliveryId}/ack}: this partner holds what it fetched. */
  public Answer acknowledge(String deliveryId) throws IOException, InterruptedException {
    return call(request("inbox/" + deliveryId + "/ack").POST(BodyPublishers.noBody()));
  }

  /** {@code GET} of any path under the API, for example {@code cases/{id}}. */
  public Answer get(String path) throws IOException, InterruptedException {
    return call(request(path).header("Accept", "application/json").GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }

  private Answer call(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }
}
