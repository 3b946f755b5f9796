package org.releasemanager.product;

/**
 * One thing that is wrong with a product definition.
 *
 * @param field the path of the field, for example {@code environments[1].deploy.tool}; {@code document} for all of it
 * @param message what is wrong and how to put it right, for people
 */
public record FieldProblem(String field, String message) {}
