package org.fengqiao.hub.channel;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fengqiao.hub.channel.notary.ApplyForNotarisation;
import org.fengqiao.hub.channel.notary.Fault;
import org.fengqiao.hub.channel.notary.Material;
import org.fengqiao.hub.channel.notary.NotaryCallbackPort;
import org.fengqiao.hub.channel.notary.NotaryService;
import org.fengqiao.hub.channel.notary.ObjectFactory;
import org.fengqiao.hub.channel.notary.Receipt;
import org.fengqiao.hub.channel.notary.ReceiveRejection;
import org.fengqiao.hub.channel.notary.ReportDefault;
import org.fengqiao.hub.channel.notary.RequestRefused;
import org.fengqiao.hub.channel.notary.SupplementApplication;

/** The notaries' contract: {@code mappings/notary}. */
final class NotaryContract {

  static final SoapContract<NotaryCallbackPort> CONTRACT =
      new SoapContract<>(
          "notary",
          "notary-v1.wsdl",
          "/notary/v1",
          NotaryService.SERVICE,
          NotaryService.NotaryPortSoap12Port,
          Set.of(
              "reportProgress",
              "deliverCertificate",
              "revokeCertificate",
              "deliverExecutionCertificate",
              "refuseExecutionCertificate"),
          NotaryCallbackPort.class,
          ObjectFactory.class,
          List.of(
              row(
                  ApplyForNotarisation.class,
                  NotaryCallbackPort::applyForNotarisation,
                  ApplyForNotarisation::getMaterial),
              row(
                  SupplementApplication.class,
                  NotaryCallbackPort::supplementApplication,
                  SupplementApplication::getMaterial),
              row(
                  ReportDefault.class,
                  NotaryCallbackPort::reportDefault,
                  ReportDefault::getMaterial),
              row(
                  ReceiveRejection.class,
                  NotaryCallbackPort::receiveRejection,
                  none -> List.of())));

  private NotaryContract() {}

  private interface Call<D> {
    Receipt on(NotaryCallbackPort port, D document) throws RequestRefused;
  }

  private static <D> CallbackOperation<NotaryCallbackPort, D> row(
      Class<D> document, Call<D> call, Function<D, List<Material>> named) {
    return new CallbackOperation<>(
        document, (port, it) -> hand(call, port, it), it -> materials(named.apply(it)));
  }

  private static <D> SoapReceipt hand(Call<D> call, NotaryCallbackPort port, D document) {
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
