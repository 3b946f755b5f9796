package org.releasemanager.planning.bpmn;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.releasemanager.change.Changes;
import org.releasemanager.engine.Evidence;
import org.releasemanager.engine.spi.TaskEvidence;
import org.releasemanager.planning.PlanTexts;
import org.releasemanager.planning.Plans;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** What would ship, as which version; and what was said about it in an earlier round. */
@Component
class DefineScopeEvidence implements TaskEvidence {
    private final Releases releases;
    private final Changes changes;
    private final Plans plans;
    private final PlanTexts texts;

    DefineScopeEvidence(Releases releases, Changes changes, Plans plans, PlanTexts texts) {
        this.releases = releases;
        this.changes = changes;
        this.plans = plans;
        this.texts = texts;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_defineScope");
    }

    @Override
    public Evidence of(String releaseId, String definition) {
        var release = releases.get(releaseId);
        return new Evidence(texts.scope(release, plans.scope(releaseId)), facts(release));
    }

    private Map<String, Object> facts(Release release) {
        var changeSet = changes.of(release.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put("version", release.version());
        facts.put("releaseType", release.type().name());
        facts.put("commit", release.commit());
        facts.put("commits", changeSet.commits());
        facts.put("byCategory", changeSet.byCategory());
        facts.put("breaking", changeSet.breaking());
        facts.put("files", changeSet.files());
        if (release.previousVersion() != null) {
            facts.put("previousVersion", release.previousVersion());
        }
        return facts;
    }
}
