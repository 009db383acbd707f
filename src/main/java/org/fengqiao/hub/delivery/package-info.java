/** Brings a message to a partner: prepared, disclosed, sent, confirmed or tried again. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "canonical",
      "partner",
      "ledger",
      "ledger::clocks",
      "evidence",
      "translation"
    })
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.delivery;
