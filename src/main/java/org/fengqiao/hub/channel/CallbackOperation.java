package org.fengqiao.hub.channel;

import java.util.List;
import java.util.function.Function;
import org.fengqiao.hub.canonical.PartnerRefused;

/**
 * One operation of a partner's own service: the document it takes, how it is called, and where in
 * the document materials are named.
 *
 * @param <P> the service's port
 * @param <D> the document
 */
record CallbackOperation<P, D>(
    Class<D> document, Call<P, D> call, Function<D, List<SoapMaterial>> named) {

  /** The call itself. */
  interface Call<P, D> {

    /**
     * Calls.
     *
     * @throws SoapRefusal when the partner answers with a fault of the contract
     */
    SoapReceipt on(P port, D document);
  }

  /**
   * The operation of a contract that takes this document.
   *
   * @throws PartnerRefused when the contract has none
   */
  static <P> CallbackOperation<P, ?> of(SoapContract<P> contract, Object document) {
    return contract.operations().stream()
        .filter(row -> row.document().isInstance(document))
        .findFirst()
        .orElseThrow(() -> new PartnerRefused("the contract has no operation for this document"));
  }

  /** Hands a document of this operation over. */
  SoapReceipt hand(P port, Object taken) {
    return call.on(port, document.cast(taken));
  }

  /** The materials a document of this operation names. */
  List<SoapMaterial> materials(Object taken) {
    return named.apply(document.cast(taken));
  }
}
