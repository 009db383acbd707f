package org.fengqiao.hub.canonical;

/** Asks by which days off the hub counts the deadlines of a year. */
public record CalendarQuery(int year) {}
