package org.releasemanager.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A person of the demo accounts, or a program of theirs, at the doors of a running application. */
final class Visitor {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String credentials;

    /** @param name user id of a demo account */
    Visitor(int port, String name) {
        this.address = "http://localhost:" + port;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((name + ":release-demo").getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if the answer is no success: what failed fast must not count as fast */
    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", credentials);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request + " got " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
