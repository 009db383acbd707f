package org.fengqiao.hub.simulator.cli;

import jakarta.xml.bind.JAXB;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.fengqiao.hub.simulator.court.Material;
import org.fengqiao.hub.simulator.court.ReceiveMediationOutcome;

/**
 * The materials of an outcome as a court holds it.
 *
 * @param hasLetter whether a letter of return is among them
 * @param digests of all of them
 */
record ReturnedMaterials(boolean hasLetter, List<String> digests) {

  static ReturnedMaterials read(byte[] outcome) {
    List<Material> materials =
        JAXB.unmarshal(new ByteArrayInputStream(outcome), ReceiveMediationOutcome.class)
            .getMaterial();
    return new ReturnedMaterials(
        materials.stream().anyMatch(it -> "退回函".equals(it.getKind().getName())),
        materials.stream().map(Material::getDigest).toList());
  }
}
