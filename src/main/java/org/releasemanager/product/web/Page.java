package org.releasemanager.product.web;

import java.util.List;

/** @param page counted from 0
 *  @param total how many there are on all pages */
record Page<T>(List<T> items, int page, int size, long total) {}
