package io.probity.core.register.place;

/** Where in the Company somebody works. */
public record Placement(LegalEntity legalEntity, Unit unit, Region region) {}
