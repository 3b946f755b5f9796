package org.releasemanager.gate.bpmn;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.releasemanager.gate.ChecklistItem;
import org.releasemanager.gate.Waiver;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.OneLine;

/** What waits for another person at red gates. */
final class OpenMatters {
    private static final int LONGEST = 400;

    private OpenMatters() {}

    static String waivers(List<Waiver> asked) {
        return asked.isEmpty()
                ? ""
                : asked.stream()
                        .map(waiver -> "- " + escaped(waiver.gateId()) + ": " + escaped(waiver.person())
                                + " asks until " + waiver.until() + ": " + escaped(waiver.reason()))
                        .collect(Collectors.joining(
                                "\n", "\n\nA waiver counts when a second person waives, too:\n\n", ""));
    }

    static String checklists(Map<String, List<ChecklistItem>> lists) {
        return lists.entrySet().stream()
                .map(list -> list.getValue().stream()
                        .map(OpenMatters::item)
                        .collect(Collectors.joining("\n", "\n\nChecklist " + escaped(list.getKey()) + ":\n\n", "")))
                .collect(Collectors.joining());
    }

    static List<Map<String, Object>> facts(List<Waiver> asked) {
        return asked.stream()
                .map(waiver -> Map.<String, Object>of(
                        "gate", waiver.gateId(),
                        "person", waiver.person(),
                        "reason", waiver.reason(),
                        "until", waiver.until().toString()))
                .toList();
    }

    private static String item(ChecklistItem item) {
        if (item.isOpen()) {
            return "- " + escaped(item.item()) + ": nobody answered";
        }
        var said = Boolean.TRUE.equals(item.done()) ? "done" : "**not done**";
        var note = item.note() == null ? "" : ": " + escaped(item.note());
        return "- " + escaped(item.item()) + ": " + said + ", " + escaped(String.valueOf(item.person())) + " at "
                + item.at() + note;
    }

    private static String escaped(String text) {
        return MarkdownText.escape(OneLine.of(text, LONGEST));
    }
}
