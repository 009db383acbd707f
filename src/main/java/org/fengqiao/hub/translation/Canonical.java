package org.fengqiao.hub.translation;

import java.util.List;
import org.fengqiao.hub.canonical.Fault;
import org.fengqiao.hub.canonical.MessageKind;

/**
 * A message in the hub's own form, valid by schema and rules.
 *
 * @param kind what it is
 * @param model the object of {@code canonical.model} for that kind
 * @param xml the same as UTF-8 bytes; the same original always gives the same bytes, so their
 *     digest tells whether two messages say the same
 * @param warnings what was put right or is doubtful; never a reason to refuse
 */
public record Canonical(MessageKind kind, Object model, byte[] xml, List<Fault> warnings) {}
