package org.releasemanager.release.bpmn;

import java.util.HashMap;
import java.util.Map;
import org.releasemanager.engine.EngineConflict;
import org.releasemanager.engine.Processes;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseBusy;
import org.releasemanager.release.spi.ReleaseProcess;
import org.springframework.stereotype.Component;

/** Drives releases by the model {@code release.bpmn}. */
@Component
class CamundaReleaseProcess implements ReleaseProcess {
    private static final String PROCESS = "release";
    private static final String CANCEL = "cancel-release";

    /** What runs beside the release hears of it, and goes. */
    private static final String CANCELLED = "release-cancelled";

    private final Processes processes;

    CamundaReleaseProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String start(Release release) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ReleaseVariables.PRODUCT.name(), release.product().key());
        variables.put(ReleaseVariables.VERSION.name(), release.version());
        variables.put(ReleaseVariables.ROUND.name(), release.round());
        variables.put(ReleaseVariables.RELEASE_TYPE.name(), release.type().name());
        return processes.start(PROCESS, release.id(), variables);
    }

    @Override
    public boolean cancel(Release release, String person, String reason) {
        String instance = release.processInstanceId();
        if (instance == null) {
            return false;
        }
        try {
            boolean taken = processes.send(
                    CANCEL,
                    instance,
                    Map.of(
                            ReleaseVariables.CANCELLED_BY.name(), person,
                            ReleaseVariables.CANCEL_REASON.name(), reason));
            if (taken) {
                processes.tell(CANCELLED, release.id());
            }
            return taken;
        } catch (EngineConflict conflict) {
            throw new ReleaseBusy(release.id(), conflict);
        }
    }

    @Override
    public void suspend(Release release) {
        processes.suspend(release.id());
    }

    @Override
    public void resume(Release release) {
        processes.activate(release.id());
    }

    @Override
    public void erase(Release release) {
        if (release.processInstanceId() != null) {
            processes.erase(release.processInstanceId());
        }
    }
}
