/** Benchmarks: compiled and run by the Maven profile {@code bench} only. */
@NullMarked
package org.releasemanager.bench;

import org.jspecify.annotations.NullMarked;
