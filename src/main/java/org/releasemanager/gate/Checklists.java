package org.releasemanager.gate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.WaiverOutcome.FieldProblem;
import org.releasemanager.gate.evidence.ChecklistEvidence;
import org.releasemanager.gate.store.ChecklistRecords;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checklists of releases: people answer item by item, and each answer keeps its name. The gate judges them later. */
@Component
public class Checklists {
    private static final int LONGEST_NOTE = 2_000;

    private final Releases releases;
    private final Timeline timeline;
    private final ChecklistRecords records;
    private final ChecklistEvidence evidence;
    private final Clock clock;

    Checklists(
            Releases releases, Timeline timeline, ChecklistRecords records, ChecklistEvidence evidence, Clock clock) {
        this.releases = releases;
        this.timeline = timeline;
        this.records = records;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param done null is refused: an answer says yes or no */
    public record Answer(
            @Nullable String item,
            @Nullable Boolean done,
            @Nullable String note) {}

    /** The items of every checklist of the release, by gate. */
    public Map<String, List<ChecklistItem>> of(String releaseId) {
        var release = releases.get(releaseId);
        var lists = new LinkedHashMap<String, List<ChecklistItem>>();
        checklists(release).forEach(gate -> lists.put(gate.id(), evidence.items(release, gate)));
        return lists;
    }

    /** All answers or none; the same answer by the same person again changes nothing. */
    @Transactional
    public ChecklistOutcome answer(String releaseId, String gateId, String person, List<Answer> answers) {
        var release = releases.get(releaseId);
        var gate = checklists(release).stream()
                .filter(one -> one.id().equals(gateId))
                .findFirst();
        if (gate.isEmpty()) {
            return new ChecklistOutcome.UnknownChecklist(
                    checklists(release).stream().map(Gate::id).toList());
        }
        var items = evidence.items(release, gate.get());
        var problems = problemsWith(answers, items);
        if (!problems.isEmpty()) {
            return new ChecklistOutcome.Invalid(problems);
        }
        if (release.isEnded()) {
            return new ChecklistOutcome.Ended();
        }
        answers.forEach(answer -> record(release, gateId, person, answer, items));
        return new ChecklistOutcome.Answered(evidence.items(release, gate.get()));
    }

    /** A person answers for every item that nobody answered yet. */
    @Transactional
    public void checkOff(String releaseId, String person) {
        of(releaseId)
                .forEach((gate, items) -> answer(
                        releaseId,
                        gate,
                        person,
                        items.stream()
                                .filter(ChecklistItem::isOpen)
                                .map(item -> new Answer(item.item(), true, null))
                                .toList()));
    }

    private void record(Release release, String gateId, String person, Answer answer, List<ChecklistItem> items) {
        var item = String.valueOf(answer.item());
        var done = Boolean.TRUE.equals(answer.done());
        var note = answer.note() == null ? "" : answer.note().strip();
        var same = new ChecklistItem(item, done, person, null, note.isEmpty() ? null : note);
        if (items.stream().anyMatch(stated -> stated.says(same))) {
            return;
        }
        records.add(release.id(), release.round(), gateId, item, done, person, note, clock.instant());
        timeline.record(
                release.id(),
                person,
                "checklist-answered",
                "Checklist '" + gateId + "', '" + item + "': " + (done ? "done" : "not done")
                        + (note.isEmpty() ? "" : ", " + note));
    }

    private static List<FieldProblem> problemsWith(List<Answer> answers, List<ChecklistItem> items) {
        var names = items.stream().map(ChecklistItem::item).toList();
        var problems = new ArrayList<FieldProblem>();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var field = "items[" + i + "].";
            if (answer.item() == null || !names.contains(answer.item())) {
                problems.add(new FieldProblem(field + "item", "is not on the list: use one of " + names));
            }
            if (answer.done() == null) {
                problems.add(new FieldProblem(field + "done", "is missing: say true or false"));
            }
            if (answer.note() != null && answer.note().length() > LONGEST_NOTE) {
                problems.add(new FieldProblem(field + "note", "is longer than " + LONGEST_NOTE + " characters"));
            }
        }
        return problems;
    }

    private static List<Gate> checklists(Release release) {
        return release.product().gates().stream()
                .filter(gate -> gate.type().equals(ChecklistEvidence.TYPE))
                .toList();
    }
}
