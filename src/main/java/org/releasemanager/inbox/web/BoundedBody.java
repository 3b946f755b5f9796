package org.releasemanager.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Reads a body as bytes and no more of it than may be; who sends it has not been verified yet. */
final class BoundedBody {
    static final int LIMIT = 256 * 1024;

    private BoundedBody() {}

    /** Empty if it is larger than {@value #LIMIT} bytes. */
    static Optional<byte[]> of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        return body.length > LIMIT ? Optional.empty() : Optional.of(body);
    }
}
