package org.releasemanager.engine;

import java.util.List;

/**
 * One input of a form.
 *
 * @param type the form's word for it: {@code textfield}, {@code textarea}, {@code radio}, {@code number} …
 * @param required whether a value must be given whatever else is chosen
 * @param options allowed values; empty means any
 * @param maxLength longest text; 0 means any
 */
public record FormField(String key, String type, String label, boolean required, List<Option> options, int maxLength) {
    public record Option(String value, String label) {}
}
