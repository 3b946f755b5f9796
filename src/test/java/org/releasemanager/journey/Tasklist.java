package org.releasemanager.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The engine's own web application, as a person's browser talks to it. */
final class Tasklist {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final int loginStatus;

    Tasklist(int port, String user, String password) {
        base = "http://127.0.0.1:" + port + "/camunda";
        visit();
        loginStatus = post(
                        "/api/admin/auth/user/default/login/tasklist",
                        "application/x-www-form-urlencoded",
                        "username=" + user + "&password=" + password)
                .statusCode();
        visit();
    }

    /** Brings the token that each later request has to repeat; the login makes a new session. */
    private void visit() {
        send(HttpRequest.newBuilder(URI.create(base + "/app/tasklist/default/")).GET());
    }

    int loginStatus() {
        return loginStatus;
    }

    /** @param path below the engine's REST, for example {@code /task/…/complete} */
    HttpResponse<String> engine(String path, String json) {
        return post("/api/engine/engine/default" + path, "application/json", json);
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", contentType)
                .header("X-XSRF-TOKEN", csrfToken())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("none");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
