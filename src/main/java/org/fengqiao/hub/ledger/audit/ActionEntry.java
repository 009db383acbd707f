package org.fengqiao.hub.ledger.audit;

import java.time.Instant;

/**
 * An act as it stands in the chain.
 *
 * @param seq its number, from 1 without gaps
 * @param at when it was done
 * @param act what was done
 * @param previousHash hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 (hex) over all of it
 */
public record ActionEntry(long seq, Instant at, Action act, String previousHash, String hash) {}
