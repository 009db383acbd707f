package org.fengqiao.hub.casework;

import org.fengqiao.hub.canonical.RejectionCode;

/**
 * Why a person must look at a message.
 *
 * @param code what is doubtful; the table {@code questions} says what is asked
 * @param path the field in doubt
 */
record Doubt(RejectionCode code, String path) {}
