package org.fengqiao.hub.channel;

/**
 * A partner's answer to a call.
 *
 * @param status RECEIVED or DUPLICATE
 * @param messageId the id it has it under
 */
record SoapReceipt(String status, String messageId) {}
