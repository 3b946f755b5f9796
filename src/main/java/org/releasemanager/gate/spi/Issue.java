package org.releasemanager.gate.spi;

/** @param key as people name it: {@code SHOP-12} */
public record Issue(String key, String title) {}
