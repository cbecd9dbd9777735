package io.probity.core.facts;

/** One key of one register of standing facts, for instance the offices of one person. */
public record RegisterKey(String register, String key) {}
