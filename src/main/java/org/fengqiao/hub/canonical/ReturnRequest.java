package org.fengqiao.hub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Asks the hub to compile a statistics return from the ledger and to send it.
 *
 * @param form code of the table {@code statistics-forms}
 * @param period as returns write it: {@code 2026-11}, {@code 2026-Q4}, {@code
 *     2023-06-01--2026-05-31}
 * @param correction what was corrected; needed when the period was sent before
 * @param askedBy the operator, or {@code schedule}
 */
public record ReturnRequest(
    String form, String period, @Nullable String correction, String askedBy) {}
