package org.releasemanager.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/**
 * Deploys the models and forms under names that do not depend on how the application was started ({@code bpmn/…},
 * {@code forms/…}); otherwise each change between jar and folder would make a new version of everything.
 */
class ModelDeployment extends DefaultDeploymentConfiguration {
    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName("release-manager");
        configuration.setDeployChangedOnly(false);
        super.preInit(configuration);
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> named = new LinkedHashSet<>();
        for (Resource resource : super.getDeploymentResources()) {
            named.add(withStableName(resource));
        }
        return named;
    }

    private static Resource withStableName(Resource resource) {
        try {
            String url = resource.getURL().toString();
            int folder = Math.max(url.lastIndexOf("/bpmn/"), url.lastIndexOf("/forms/"));
            return new NamedResource(resource.getContentAsByteArray(), url.substring(folder + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("Model cannot be read: " + resource, e);
        }
    }

    private static final class NamedResource extends ByteArrayResource implements ContextResource {
        private final String name;

        NamedResource(byte[] content, String name) {
            super(content, name);
            this.name = name;
        }

        @Override
        public String getPathWithinContext() {
            return name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NamedResource that && that.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
