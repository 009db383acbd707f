/** Takes a message in: identified, translated, stored with its receipt in one transaction. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "canonical",
      "partner",
      "ledger",
      "ledger::search",
      "evidence",
      "translation"
    })
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.intake;
