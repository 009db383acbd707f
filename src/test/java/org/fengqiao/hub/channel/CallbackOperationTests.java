package org.fengqiao.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import org.fengqiao.hub.canonical.PartnerRefused;
import org.fengqiao.hub.channel.court.CourtCallbackPort;
import org.fengqiao.hub.channel.court.Material;
import org.fengqiao.hub.channel.court.ReceiveConfirmationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of a court's callback against the contract it was made from. */
class CallbackOperationTests {

  static Method[] contract() {
    return CourtCallbackPort.class.getDeclaredMethods();
  }

  @ParameterizedTest
  @MethodSource("contract")
  void everyOperationOfTheContractHasARow(Method operation) throws Exception {
    Object document = operation.getParameterTypes()[0].getDeclaredConstructor().newInstance();

    assertThat(CallbackOperation.materials(document)).isEmpty();
  }

  @Test
  void theMaterialsOfAConfirmationRequestAreFound() {
    ReceiveConfirmationRequest request = new ReceiveConfirmationRequest();
    Material application = new Material();
    request.getMaterial().add(application);

    assertThat(CallbackOperation.materials(request)).containsExactly(application);
  }

  @Test
  void aDocumentOfNoOperationIsNeverSent() {
    assertThatExceptionOfType(PartnerRefused.class)
        .isThrownBy(() -> CallbackOperation.materials("something else"));
  }
}
