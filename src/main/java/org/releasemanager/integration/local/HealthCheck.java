package org.releasemanager.integration.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service whether it is well.
 *
 * @param from lowest HTTP status that counts as well
 * @param to highest HTTP status that counts as well
 */
record HealthCheck(URI url, int from, int to) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What the service said.
     *
     * @param problem null when it is well
     */
    record Answer(@Nullable String problem) {
        boolean isWell() {
            return problem == null;
        }
    }

    Answer ask() throws InterruptedException {
        var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(5)).build();
        try {
            HttpResponse<InputStream> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            int status = response.statusCode();
            return new Answer(status >= from && status <= to ? null : "it answered with status " + status);
        } catch (IOException noAnswer) {
            return new Answer("it did not answer (" + noAnswer.getClass().getSimpleName() + ")");
        }
    }

    /** Whether anything holds this port, be it too busy to answer, if the address is this machine's; false elsewhere. */
    boolean portIsTaken() {
        int port = url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        try (var socket = new Socket()) {
            InetAddress address = InetAddress.getByName(url.getHost());
            if (!address.isLoopbackAddress() && NetworkInterface.getByInetAddress(address) == null) {
                return false;
            }
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (SocketTimeoutException hangs) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
