package org.releasemanager.change.git;

import java.util.Arrays;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Gives the configured user name and password to the host they are for, and to no other it may redirect to. */
final class HostCredentials extends CredentialsProvider {
    private final RepositoryProperties properties;

    HostCredentials(RepositoryProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return Arrays.stream(items)
                .allMatch(item -> item instanceof CredentialItem.Username || item instanceof CredentialItem.Password);
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        var credentials =
                uri.getHost() == null ? null : properties.credentials().get(uri.getHost());
        if (credentials == null || !supports(items)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username username) {
                username.setValue(credentials.username());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(credentials.password().value().toCharArray());
            }
        }
        return true;
    }
}
