package org.releasemanager.change.git;

import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.transport.SshTransport;
import org.springframework.stereotype.Component;

/** Gives every command that talks to another host its time limits and credentials. */
@Component
class Wire {
    private final RepositoryProperties properties;
    private final SystemSsh ssh = new SystemSsh();

    Wire(RepositoryProperties properties) {
        this.properties = properties;
    }

    <C extends TransportCommand<C, ?>> C prepare(C command) {
        return command.setTimeout((int) Math.max(properties.timeout().toSeconds(), 1))
                .setCredentialsProvider(new HostCredentials(properties))
                .setTransportConfigCallback(transport -> {
                    if (transport instanceof SshTransport tunnel) {
                        tunnel.setSshSessionFactory(ssh);
                    }
                });
    }
}
