package org.releasemanager.gate.spi;

import java.util.List;
import org.releasemanager.gate.Criterion;

/**
 * What a check measured. The verdict follows from the criteria alone.
 *
 * @param remarks what else helps a person: sentences in plain text, never escaped
 */
public record Finding(List<Criterion> criteria, List<String> remarks) {}
