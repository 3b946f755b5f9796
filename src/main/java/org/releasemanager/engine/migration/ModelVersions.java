package org.releasemanager.engine.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All versions of all models that were ever deployed. */
@Component
public class ModelVersions {
    private final RepositoryService repository;
    private final RunningModels running;
    private final Map<String, ModelVersion> known = new ConcurrentHashMap<>();

    ModelVersions(RepositoryService repository, RunningModels running) {
        this.repository = repository;
        this.running = running;
    }

    /** @param running how many process instances follow it now */
    public record Counted(ModelVersion model, long running) {}

    public record Page(List<Counted> items, long total) {}

    /** By model, newest first. @param process a model's key; null for all */
    public Page list(@Nullable String process, int page, int size) {
        var counts = running.instancesByDefinition();
        var items = query(process)
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(page * size, size)
                .stream()
                .map(definition -> of(definition.getId()))
                .map(model -> new Counted(model, counts.getOrDefault(model.id(), 0L)))
                .toList();
        return new Page(items, query(process).count());
    }

    private ProcessDefinitionQuery query(@Nullable String process) {
        var query = repository.createProcessDefinitionQuery();
        return process == null ? query : query.processDefinitionKey(process);
    }

    /** The deployment that new releases follow; empty while none is there. */
    public Optional<String> newestDeployment(String process) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getDeploymentId);
    }

    /** The models of one deployment; none if there is no such deployment. */
    public List<ModelVersion> in(String deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .map(definition -> of(definition.getId()))
                .toList();
    }

    ModelVersion of(String definitionId) {
        return Objects.requireNonNull(known.computeIfAbsent(definitionId, this::read));
    }

    private ModelVersion read(String definitionId) {
        var definition = repository.getProcessDefinition(definitionId);
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new ModelVersion(
                definitionId,
                definition.getKey(),
                Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                definition.getVersion(),
                deployment.getId(),
                deployment.getDeploymentTime().toInstant(),
                hash(definitionId));
    }

    private String hash(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
