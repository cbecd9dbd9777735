package io.probity.core.message;

/** One business fact. Its name and components are a file format: see the golden files. */
public interface Event {}
