package org.fengqiao.hub.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks what became of cases in a range of days.
 *
 * @param from first day in Qingdao, included
 * @param to last day, included
 * @param by what to tell figures apart by: {@code court}, {@code station}, {@code institution},
 *     {@code institution-group}, {@code business}, {@code cause}, {@code track}, {@code channel},
 *     {@code centre}, {@code result}; only sums when absent
 */
public record FiguresQuery(LocalDate from, LocalDate to, @Nullable String by) {}
