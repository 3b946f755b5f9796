package org.releasemanager.engine;

/** A failure that a model draws: the code of an error boundary event. Declared by the room that throws it. */
public record ErrorCode(String code) {}
