package org.releasemanager.gate.evidence;

import java.util.List;
import org.releasemanager.gate.ChecklistItem;

/** The items of a checklist with what people answered. */
public record ChecklistAnswers(List<ChecklistItem> items) {
    static final String FILE = "checklist.json";
}
