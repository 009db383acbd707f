package org.fengqiao.hub.channel;

import java.util.List;
import org.springframework.stereotype.Component;

/** The SOAP contracts the hub knows. */
@Component
class SoapContracts {

  private final List<SoapContract<?>> all =
      List.of(CourtContract.CONTRACT, NotaryContract.CONTRACT);

  /** The contract that writes in this dialect; a partner file that names another is a mistake. */
  SoapContract<?> of(String dialect) {
    return all.stream()
        .filter(contract -> contract.dialect().equals(dialect))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no SOAP contract writes " + dialect));
  }

  /** The namespace to answer in at an address: its contract's, or the first one's. */
  String namespaceAt(String uri) {
    return all.stream()
        .filter(contract -> uri.contains(contract.path()))
        .findFirst()
        .orElse(all.get(0))
        .namespace();
  }
}
