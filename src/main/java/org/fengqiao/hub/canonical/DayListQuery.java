package org.fengqiao.hub.canonical;

import java.time.LocalDate;

/** Asks what the hub has of a partner's day in Qingdao. */
public record DayListQuery(String partner, LocalDate day) {}
