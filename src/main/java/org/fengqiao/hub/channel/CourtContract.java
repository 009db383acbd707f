package org.fengqiao.hub.channel;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.hub.channel.court.CourtCallbackPort;
import org.fengqiao.hub.channel.court.CourtService;
import org.fengqiao.hub.channel.court.Fault;
import org.fengqiao.hub.channel.court.Material;
import org.fengqiao.hub.channel.court.ObjectFactory;
import org.fengqiao.hub.channel.court.Receipt;
import org.fengqiao.hub.channel.court.ReceiveConfirmationRequest;
import org.fengqiao.hub.channel.court.ReceiveConfirmationSupplement;
import org.fengqiao.hub.channel.court.ReceiveMaterialReturn;
import org.fengqiao.hub.channel.court.ReceiveMediationOutcome;
import org.fengqiao.hub.channel.court.ReceiveProgressNotice;
import org.fengqiao.hub.channel.court.ReceiveReferralResponse;
import org.fengqiao.hub.channel.court.ReceiveRejection;
import org.fengqiao.hub.channel.court.ReceiveWithdrawal;
import org.fengqiao.hub.channel.court.RequestRefused;

/** The courts' contract: {@code mappings/court-soap}. */
final class CourtContract {

  static final SoapContract<CourtCallbackPort> CONTRACT =
      new SoapContract<>(
          "court-soap",
          "court-v1.wsdl",
          "/court/v1",
          CourtService.SERVICE,
          CourtService.CourtPortSoap12Port,
          Set.of(
              "submitReferral",
              "amendReferral",
              "withdrawReferral",
              "convertCase",
              "submitConfirmationDecision"),
          CourtCallbackPort.class,
          ObjectFactory.class,
          List.of(
              row(ReceiveReferralResponse.class, CourtCallbackPort::receiveReferralResponse),
              row(ReceiveProgressNotice.class, CourtCallbackPort::receiveProgressNotice),
              row(
                  ReceiveMediationOutcome.class,
                  CourtCallbackPort::receiveMediationOutcome,
                  ReceiveMediationOutcome::getMaterial),
              row(
                  ReceiveConfirmationRequest.class,
                  CourtCallbackPort::receiveConfirmationRequest,
                  ReceiveConfirmationRequest::getMaterial),
              row(
                  ReceiveConfirmationSupplement.class,
                  CourtCallbackPort::receiveConfirmationSupplement,
                  ReceiveConfirmationSupplement::getMaterial),
              row(
                  ReceiveMaterialReturn.class,
                  CourtCallbackPort::receiveMaterialReturn,
                  ReceiveMaterialReturn::getMaterial),
              row(
                  ReceiveWithdrawal.class,
                  CourtCallbackPort::receiveWithdrawal,
                  ReceiveWithdrawal::getMaterial),
              row(ReceiveRejection.class, CourtCallbackPort::receiveRejection)));

  private CourtContract() {}

  private interface Call<D> {
    Receipt on(CourtCallbackPort port, D document) throws RequestRefused;
  }

  private static <D> CallbackOperation<CourtCallbackPort, D> row(Class<D> document, Call<D> call) {
    return row(document, call, none -> List.of());
  }

  private static <D> CallbackOperation<CourtCallbackPort, D> row(
      Class<D> document, Call<D> call, Function<D, List<Material>> named) {
    return new CallbackOperation<>(
        document, (port, it) -> hand(call, port, it), it -> materials(named.apply(it)));
  }

  private static <D> SoapReceipt hand(Call<D> call, CourtCallbackPort port, D document) {
    try {
      Receipt receipt = call.on(port, document);
      return new SoapReceipt(receipt.getStatus(), receipt.getMessageId());
    } catch (RequestRefused e) {
      List<Fault> faults = e.getFaultInfo() == null ? List.of() : e.getFaultInfo().getFault();
      throw new SoapRefusal(faults.isEmpty() ? 0 : faults.get(0).getNumber(), e);
    }
  }

  /** The materials of a document of this contract, in either direction. */
  static List<SoapMaterial> materials(List<Material> named) {
    return named.stream()
        .map(
            it ->
                new SoapMaterial(
                    it.getDigest(), it.getDigestAlgorithm(), it.getContent(), it::setContent))
        .toList();
  }
}
