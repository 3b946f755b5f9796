package org.releasemanager.approval.bpmn;

import java.util.Optional;
import org.releasemanager.approval.BreakGlass;
import org.releasemanager.engine.People;
import org.releasemanager.engine.Processes;
import org.releasemanager.engine.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the glass of a release that waits for its approval. */
@Component
public class GlassBreaking {
    private static final String GLASS_BROKEN = "glass-broken";
    private static final String NOTHING_TO_BREAK =
            "The release does not wait for its approval to production at the moment: there is nothing to break";

    private final BreakGlass glass;
    private final People people;
    private final Processes processes;
    private final Tasks tasks;

    GlassBreaking(BreakGlass glass, People people, Processes processes, Tasks tasks) {
        this.glass = glass;
        this.people = people;
        this.processes = processes;
        this.tasks = tasks;
    }

    /** @return why it is refused, in a sentence; empty if it waits for its second person now */
    @Transactional
    public Optional<String> ask(String releaseId, String person, String reason) {
        return tasks.isOpen(releaseId, "userTask_approveRelease")
                ? glass.ask(releaseId, person, reason)
                : Optional.of(NOTHING_TO_BREAK);
    }

    /** @return why it is refused, in a sentence; empty if the release goes on */
    @Transactional
    public Optional<String> confirm(String releaseId, String person) {
        if (!tasks.isOpen(releaseId, "userTask_approveRelease")) {
            return Optional.of(NOTHING_TO_BREAK);
        }
        var refusal = glass.confirm(releaseId, person, people.emailOf(person));
        if (refusal.isEmpty()) {
            processes.tell(GLASS_BROKEN, releaseId);
        }
        return refusal;
    }
}
