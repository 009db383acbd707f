package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.channel.court.Material;
import org.fengqiao.hub.channel.court.ReceiveConfirmationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of partners' own services against the contracts they were made from. */
class CallbackOperationTests {

  static Stream<Arguments> contracts() {
    return Stream.<SoapContract<?>>of(CourtContract.CONTRACT, NotaryContract.CONTRACT)
        .flatMap(
            contract ->
                Arrays.stream(contract.callback().getDeclaredMethods())
                    .map(operation -> Arguments.of(contract, operation)));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyOperationOfAContractHasARow(SoapContract<?> contract, Method operation)
      throws Exception {
    Object document = operation.getParameterTypes()[0].getDeclaredConstructor().newInstance();

    assertThat(CallbackOperation.of(contract, document).materials(document)).isEmpty();
  }

  @Test
  void theMaterialsOfAConfirmationRequestAreFound() {
    ReceiveConfirmationRequest request = new ReceiveConfirmationRequest();
    Material application = new Material();
    application.setDigest("ab");
    request.getMaterial().add(application);

    assertThat(CallbackOperation.of(CourtContract.CONTRACT, request).materials(request))
        .extracting(SoapMaterial::digest)
        .containsExactly("ab");
  }

  @Test
  void aDocumentOfNoOperationIsNeverSent() {
    assertThatExceptionOfType(PartnerRefused.class)
        .isThrownBy(() -> CallbackOperation.of(CourtContract.CONTRACT, "something else"));
  }
}
