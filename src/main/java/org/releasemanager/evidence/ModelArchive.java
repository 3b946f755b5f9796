package org.releasemanager.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.releasemanager.evidence.format.Sha256;
import org.releasemanager.evidence.store.ModelRows;
import org.releasemanager.evidence.store.ModelRows.FileRow;
import org.releasemanager.evidence.store.ModelRows.ModelRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The models and forms that releases run by, byte for byte, also when their deployment is gone. */
@Component
public class ModelArchive {
    private final ModelRows rows;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    ModelArchive(ModelRows rows) {
        this.rows = rows;
    }

    /** @param resource name of the file within the deployment */
    public record Use(
            String definitionId, String process, int version, String deploymentId, String resource, Instant since) {}

    /** @param name within its deployment, for example {@code bpmn/release.bpmn} */
    public record File(String deploymentId, String name, String sha256) {}

    /**
     * Keeps the files of a deployment, once.
     *
     * @param source asked for the files by name if they are not kept yet
     */
    @Transactional
    public void keep(String deploymentId, Function<String, Map<String, byte[]>> source) {
        if (kept.contains(deploymentId)) {
            return;
        }
        if (!rows.isKept(deploymentId)) {
            source.apply(deploymentId).forEach((name, content) -> keep(deploymentId, name, content));
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.add(deploymentId);
            }
        });
    }

    private void keep(String deploymentId, String name, byte[] content) {
        String sha256 = Sha256.of(content);
        unlessAnotherDoes(() -> rows.insertContent(sha256, content));
        unlessAnotherDoes(() -> rows.insertFile(new FileRow(deploymentId, name, sha256)));
    }

    private static void unlessAnotherDoes(Runnable insertion) {
        try {
            insertion.run();
        } catch (DuplicateKeyException another) {
            // another node was faster: the same is kept
        }
    }

    /** The release runs by this model from now on; nothing if that is known, or if there is no such release. */
    @Transactional
    public void record(String releaseId, Use use) {
        rows.insertUse(new ModelRow(
                releaseId,
                use.definitionId(),
                use.process(),
                use.version(),
                use.deploymentId(),
                use.resource(),
                use.since().atOffset(ZoneOffset.UTC)));
    }

    /** In the order in which the release came to use them. */
    public List<Use> usesOf(String releaseId) {
        return rows.usesOf(releaseId).stream()
                .map(row -> new Use(
                        row.definitionId(),
                        row.process(),
                        row.version(),
                        row.deploymentId(),
                        row.resource(),
                        row.usedSince().toInstant()))
                .toList();
    }

    public List<File> files(String deploymentId) {
        return rows.files(deploymentId).stream()
                .map(row -> new File(row.deploymentId(), row.name(), row.sha256()))
                .toList();
    }

    public byte[] content(String sha256) {
        return rows.content(sha256);
    }
}
