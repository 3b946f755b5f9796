package org.releasemanager.gate;

/** @param sha256 of its content, in hexadecimal */
public record EvidenceFile(String path, long bytes, String sha256) {}
