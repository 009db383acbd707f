package org.fengqiao.hub.simulator.cli;

import jakarta.xml.bind.JAXB;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.ReceiveMediationOutcome;

/**
 * An outcome as a court holds it.
 *
 * @param result what mediation ended in, in the court's words
 * @param hasLetter whether a letter of return is among them
 * @param digests of all of them
 */
record CourtsOutcome(String result, boolean hasLetter, List<String> digests) {

  static CourtsOutcome read(byte[] outcome) {
    ReceiveMediationOutcome read =
        JAXB.unmarshal(new ByteArrayInputStream(outcome), ReceiveMediationOutcome.class);
    List<Material> materials = read.getMaterial();
    return new CourtsOutcome(
        read.getResult().getName(),
        materials.stream().anyMatch(it -> "退回函".equals(it.getKind().getName())),
        materials.stream().map(Material::getDigest).toList());
  }
}
