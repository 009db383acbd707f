/**
 * 研判预警: screens what took effect over many cases and institutions, warns centre and regulator, asks
 * a person about sham mediation. Refuses nothing and stops nothing by itself.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"canonical", "partner", "ledger", "ledger::risk"})
@org.jspecify.annotations.NullMarked
package org.fengqiao.hub.risk;
