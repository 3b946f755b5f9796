package org.releasemanager.change.git;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.internal.JGitText;

/** Says in words why another host's repository could not be reached. */
final class WireTrouble {
    private WireTrouble() {}

    static RepositoryUnavailable explain(Location.Remote remote, Throwable failure) {
        return new RepositoryUnavailable(
                "The repository " + remote.display() + " cannot be reached: " + reason(remote, failure),
                isOutage(failure));
    }

    /** Whether nobody has answered, rather than somebody refused. */
    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Location.Remote remote, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (cause instanceof UnknownHostException) {
                return "the host " + remote.host() + " is not known";
            }
            if (cause instanceof SocketTimeoutException || text.contains("timed out")) {
                return "the host " + remote.host() + " does not answer in time";
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return "the host " + remote.host() + " does not accept the connection";
            }
            if (cause instanceof SSLException) {
                return "the certificate or encryption of " + remote.host() + " is not accepted";
            }
            if (text.contains(JGitText.get().notAuthorized) || text.contains("Authentication is required")) {
                return "the host wants credentials or refuses those it got; set release-manager.change.credentials.["
                        + remote.host() + "].username and .password";
            }
            if (cause instanceof NoRemoteRepositoryException) {
                return "it does not exist there, or not for these credentials";
            }
        }
        return "the transfer failed (" + rootOf(failure).getClass().getSimpleName() + ")";
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
