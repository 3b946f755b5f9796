package org.releasemanager.gate.spi;

/**
 * Something in a gate's definition that its check cannot take.
 *
 * @param field {@code minimum}, {@code maximum}, or the key of a setting
 * @param message what is wrong and how to put it right
 */
public record DefinitionProblem(String field, String message) {}
