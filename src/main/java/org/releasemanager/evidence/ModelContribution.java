package org.releasemanager.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.ModelArchive.File;
import org.releasemanager.evidence.ModelArchive.Use;
import org.releasemanager.evidence.format.SafePath;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** How tables decided, and the models, tables and forms of the deployments that the release ran by, byte for byte. */
@Component
class ModelContribution implements EvidenceContribution {
    private static final int AT_A_TIME = 500;

    private final Decisions decisions;
    private final ModelArchive archive;

    ModelContribution(Decisions decisions, ModelArchive archive) {
        this.decisions = decisions;
        this.archive = archive;
    }

    /** @param process what runs by it; absent for tables and forms
     *  @param version of the process */
    record Model(
            String file,
            String sha256,
            String name,
            String deploymentId,
            @Nullable String process,
            @Nullable Integer version) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        var decided = decided(releaseId);
        var models = models(archive.usesOf(releaseId), decided);
        files.table(
                "decisions",
                ExplainedDecision.class,
                decided.stream()
                        .map(decision -> ExplainedDecision.of(decision, file(decision, models)))
                        .toList());
        files.table("models", Model.class, models);
        for (Model model : models) {
            files.file(model.file(), archive.content(model.sha256()));
        }
    }

    private List<Decision> decided(String releaseId) {
        var all = new ArrayList<Decision>();
        Decisions.Page page;
        do {
            page = decisions.of(releaseId, all.size() / AT_A_TIME, AT_A_TIME);
            all.addAll(page.items());
        } while (all.size() < page.total() && !page.items().isEmpty());
        return all;
    }

    private List<Model> models(List<Use> uses, List<Decision> decided) {
        Map<String, Integer> deployments = new LinkedHashMap<>();
        uses.forEach(use -> deployments.putIfAbsent(use.deploymentId(), deployments.size() + 1));
        decided.forEach(decision -> deployments.putIfAbsent(decision.deploymentId(), deployments.size() + 1));
        var models = new ArrayList<Model>();
        deployments.forEach((deployment, number) -> archive.files(deployment).forEach(file -> {
            var use = uses.stream().filter(one -> isOf(one, file)).findFirst().orElse(null);
            if (use != null || !file.name().endsWith(".bpmn")) {
                models.add(model(number, file, use));
            }
        }));
        return models;
    }

    private static boolean isOf(Use use, File file) {
        return use.deploymentId().equals(file.deploymentId()) && use.resource().equals(file.name());
    }

    private static Model model(int deployment, File file, @Nullable Use use) {
        return new Model(
                "models/" + deployment + "/" + SafePath.of(file.name(), file.sha256()),
                file.sha256(),
                file.name(),
                file.deploymentId(),
                use == null ? null : use.process(),
                use == null ? null : use.version());
    }

    private static @Nullable String file(Decision decision, List<Model> models) {
        return models.stream()
                .filter(model -> model.deploymentId().equals(decision.deploymentId())
                        && model.name().equals(decision.resource()))
                .map(Model::file)
                .findFirst()
                .orElse(null);
    }
}
