package org.releasemanager.approval.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.Approvals;
import org.releasemanager.approval.Exclusions;
import org.releasemanager.engine.People;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** Somebody is asked, but nobody is left who may answer: said at once, before everybody waits for everybody. */
@Component
class UnfillableSeats implements WaitReason {
    private static final int BEFORE_ANY_PERSON = 80;

    private final Approvals approvals;
    private final Exclusions exclusions;
    private final People people;

    UnfillableSeats(Approvals approvals, Exclusions exclusions, People people) {
        this.approvals = approvals;
        this.exclusions = exclusions;
        this.people = people;
    }

    @Override
    public Optional<Waiting> reasonFor(String releaseId) {
        return approvals
                .waiting(releaseId)
                .filter(waiting -> !waiting.open().isEmpty())
                .flatMap(waiting -> {
                    Set<String> asked = new HashSet<>(waiting.open());
                    return asked.stream()
                            .filter(role -> free(releaseId, waiting.kind(), role)
                                    < waiting.open().stream()
                                            .filter(role::equals)
                                            .count())
                            .sorted()
                            .findFirst()
                            .map(role ->
                                    new Waiting(BEFORE_ANY_PERSON, sentence(releaseId, role), waiting.since(), null));
                });
    }

    private long free(String releaseId, ApprovalKind kind, String role) {
        return people.actingAs(releaseId, role).stream()
                .filter(person -> exclusions
                        .reasonAgainst(releaseId, person, people.emailOf(person))
                        .isEmpty())
                .filter(person -> approvals.voteOf(releaseId, kind, person).isEmpty())
                .count();
    }

    private String sentence(String releaseId, String role) {
        List<String> acting = people.actingAs(releaseId, role);
        return acting.isEmpty()
                ? "Nobody acts as " + role + ": give somebody the group " + role
                : "Nobody who acts as " + role + " may approve (" + String.join(", ", acting)
                        + " requested, wrote or approved it already): give somebody else the role";
    }
}
