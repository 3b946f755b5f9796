package org.releasemanager.database;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Why a node cannot serve now, as the answer says it: nothing was done, ask again soon. */
enum Unavailable {
    AWAY("Not now", "The database is away."),
    BUSY("Busy", "All connections to the database are in use."),
    READ_ONLY("Not now", "The database takes no changes: it is read-only, or its disk is full.");

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":503,\
            "detail":"%s Nothing was changed; please try again in some seconds."}""";

    private final String title;
    private final String detail;

    Unavailable(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    void answer(HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(PROBLEM.formatted(title, detail).getBytes(StandardCharsets.UTF_8));
    }
}
