package org.releasemanager.effect.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** A request of Spring's that goes out by the policy. Its answer has been read to its end, and is of a kind that was asked for. */
final class OutsideRequest extends AbstractClientHttpRequest {
    private final String system;
    private final OutsideCalls calls;
    private final URI url;
    private final HttpMethod method;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    OutsideRequest(String system, OutsideCalls calls, URI url, HttpMethod method) {
        this.system = system;
        this.calls = calls;
        this.url = url;
        this.method = method;
    }

    @Override
    public HttpMethod getMethod() {
        return method;
    }

    @Override
    public URI getURI() {
        return url;
    }

    @Override
    protected OutputStream getBodyInternal(HttpHeaders headers) {
        return body;
    }

    @Override
    protected ClientHttpResponse executeInternal(HttpHeaders headers) {
        Answer answer = calls.make(system, new Question(method, url, headers, body.toByteArray()));
        if (answer.status() < 300 && answer.body().length > 0 && !isOfAnAskedKind(headers, answer)) {
            throw new CallFailure.UnusableAnswer(system + " (" + url.getHost() + ") answered with "
                    + answer.headers().getFirst(HttpHeaders.CONTENT_TYPE) + ", asked for was " + headers.getAccept());
        }
        return new Response(answer);
    }

    private static boolean isOfAnAskedKind(HttpHeaders headers, Answer answer) {
        if (headers.getAccept().isEmpty()) {
            return true;
        }
        MediaType type = answer.headers().getContentType();
        return type != null && headers.getAccept().stream().anyMatch(accepted -> accepted.includes(type));
    }

    private record Response(Answer answer) implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.status());
        }

        @Override
        public String getStatusText() {
            return "";
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.headers();
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(answer.body());
        }

        @Override
        public void close() {
            // it has been read to its end
        }
    }
}
