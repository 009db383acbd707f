package org.fengqiao.hub.simulator.cli;

/**
 * A case that a test opened.
 *
 * @param hubCase the hub's id
 * @param caseNumber canonical 案号
 * @param number the digits in it
 * @param referral the court's id of its referral
 * @param answer the hub's answer to the referral, as it came
 */
record EdgeCase(String hubCase, String caseNumber, int number, String referral, String answer) {}
