package org.releasemanager.database;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The answer of a node whose database is away: nothing was done, ask again soon. */
final class Unavailable {
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String PROBLEM = """
            {"type":"about:blank","title":"Not now","status":503,\
            "detail":"The database is away. Nothing was changed; please try again in some seconds."}""";

    private Unavailable() {}

    static void answer(HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    }
}
