package org.releasemanager.change.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/** Talks SSH through the machine's own {@code ssh}: its keys, its known hosts, its configuration; it never asks anybody. */
final class SystemSsh extends SshSessionFactory {
    @Override
    public RemoteSession getSession(URIish uri, CredentialsProvider credentials, FS fs, int timeoutMillis) {
        return new RemoteSession() {
            @Override
            public Process exec(String command, int timeoutSeconds) throws IOException {
                return new ProcessBuilder(commandLine(uri, command, timeoutSeconds))
                        .redirectInput(ProcessBuilder.Redirect.PIPE)
                        .start();
            }

            @Override
            public void disconnect() {}
        };
    }

    @Override
    public String getType() {
        return "system-ssh";
    }

    static List<String> commandLine(URIish uri, String command, int timeoutSeconds) {
        List<String> line = new ArrayList<>(List.of("ssh", "-o", "BatchMode=yes"));
        line.addAll(List.of("-o", "ConnectTimeout=" + Math.max(timeoutSeconds, 1)));
        if (uri.getPort() > 0) {
            line.addAll(List.of("-p", Integer.toString(uri.getPort())));
        }
        line.add("--");
        line.add(uri.getUser() == null ? uri.getHost() : uri.getUser() + "@" + uri.getHost());
        line.add(command);
        return line;
    }
}
