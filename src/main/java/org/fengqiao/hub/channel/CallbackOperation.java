package org.fengqiao.hub.channel;

import java.util.List;
import java.util.function.Function;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.channel.court.CourtCallbackPort;
import org.fengqiao.hub.channel.court.Material;
import org.fengqiao.hub.channel.court.Receipt;
import org.fengqiao.hub.channel.court.ReceiveConfirmationRequest;
import org.fengqiao.hub.channel.court.ReceiveConfirmationSupplement;
import org.fengqiao.hub.channel.court.ReceiveMediationOutcome;
import org.fengqiao.hub.channel.court.ReceiveProgressNotice;
import org.fengqiao.hub.channel.court.ReceiveReferralResponse;
import org.fengqiao.hub.channel.court.ReceiveRejection;
import org.fengqiao.hub.channel.court.RequestRefused;

/**
 * The operations of a court's callback, a row each: the document it takes, how it is called, and
 * where in the document materials are named.
 */
record CallbackOperation<D>(Class<D> document, Call<D> call, Function<D, List<Material>> named) {

  private static final List<CallbackOperation<?>> ROWS =
      List.of(
          row(ReceiveReferralResponse.class, CourtCallbackPort::receiveReferralResponse),
          row(ReceiveProgressNotice.class, CourtCallbackPort::receiveProgressNotice),
          new CallbackOperation<>(
              ReceiveMediationOutcome.class,
              CourtCallbackPort::receiveMediationOutcome,
              ReceiveMediationOutcome::getMaterial),
          new CallbackOperation<>(
              ReceiveConfirmationRequest.class,
              CourtCallbackPort::receiveConfirmationRequest,
              ReceiveConfirmationRequest::getMaterial),
          new CallbackOperation<>(
              ReceiveConfirmationSupplement.class,
              CourtCallbackPort::receiveConfirmationSupplement,
              ReceiveConfirmationSupplement::getMaterial),
          row(ReceiveRejection.class, CourtCallbackPort::receiveRejection));

  /** One operation of the contract. */
  interface Call<D> {
    Receipt on(CourtCallbackPort port, D document) throws RequestRefused;
  }

  private static <D> CallbackOperation<D> row(Class<D> document, Call<D> call) {
    return new CallbackOperation<>(document, call, none -> List.of());
  }

  /**
   * Calls the operation that takes this document.
   *
   * @throws PartnerRefused when the contract has none
   */
  static Receipt call(CourtCallbackPort port, Object document) throws RequestRefused {
    return of(document).hand(port, document);
  }

  /** The materials a document names. */
  static List<Material> materials(Object document) {
    return of(document).in(document);
  }

  private static CallbackOperation<?> of(Object document) {
    return ROWS.stream()
        .filter(row -> row.document().isInstance(document))
        .findFirst()
        .orElseThrow(() -> new PartnerRefused("the contract has no operation for this document"));
  }

  private Receipt hand(CourtCallbackPort port, Object taken) throws RequestRefused {
    return call.on(port, document.cast(taken));
  }

  private List<Material> in(Object taken) {
    return named.apply(document.cast(taken));
  }
}
