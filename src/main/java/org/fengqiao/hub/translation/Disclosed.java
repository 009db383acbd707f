package org.fengqiao.hub.translation;

import java.util.List;

/**
 * A message as one partner may see it.
 *
 * @param model the object of {@code canonical.model}
 * @param xml the same as canonical XML, UTF-8
 * @param withheld what was left out, by path ({@code failureReport/hints}, {@code
 *     material[MEDIATION_RECORD]}), never by value
 */
public record Disclosed(Object model, byte[] xml, List<String> withheld) {}
