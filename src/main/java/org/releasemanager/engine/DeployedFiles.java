package org.releasemanager.engine;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The files of deployments, byte for byte. */
@Component
public class DeployedFiles {
    private final ProcessEngine engine;

    DeployedFiles(ProcessEngine engine) {
        this.engine = engine;
    }

    /** By name, for example {@code bpmn/release.bpmn}; whoever asks needs no right to see deployments. */
    public Map<String, byte[]> ofDeployment(String deploymentId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            Map<String, byte[]> files = new TreeMap<>();
            context.getResourceManager()
                    .findResourcesByDeploymentId(deploymentId)
                    .forEach(file -> files.put(file.getName(), file.getBytes()));
            return files;
        });
    }
}
