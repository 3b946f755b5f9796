package org.releasemanager.effect.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.http.HttpHeaders;

/** Makes one attempt of a call, within its deadline and bounds, and says what its failure means. */
final class Exchange {
    /** Written by the client itself, from the body. */
    private static final Set<String> FRAMING = Set.of("content-length", "content-type", "transfer-encoding");

    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock;
    private final AddressRules addresses;

    Exchange(CloseableHttpClient client, ScheduledExecutorService clock, AddressRules addresses) {
        this.client = client;
        this.clock = clock;
        this.addresses = addresses;
    }

    /** @param bound bytes of the answer after decompression; more is unusable */
    Answer make(Question question, Duration deadline, long bound) {
        return execute(question, deadline, response -> {
            byte[] body = body(response, bound);
            if (body.length > bound) {
                throw new CallFailure.UnusableAnswer(question.host() + " answered with more than " + bound + " bytes");
            }
            return new Answer(response.getCode(), headers(response), body);
        });
    }

    /** The status alone; no more of the body is read than the bound. */
    int glance(Question question, Duration deadline, long bound) {
        return execute(question, deadline, response -> {
            body(response, bound);
            return response.getCode();
        });
    }

    private <T> T execute(Question question, Duration deadline, HttpClientResponseHandler<T> reader) {
        addresses.check(question.url());
        HttpUriRequestBase request = request(question);
        var late = new AtomicBoolean();
        var end = clock.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, reader);
        } catch (IOException failure) {
            throw meaning(question, failure, late.get(), deadline);
        } finally {
            end.cancel(false);
        }
    }

    private static HttpUriRequestBase request(Question question) {
        var request = new HttpUriRequestBase(question.method().name(), question.url());
        question.headers().forEach((name, values) -> {
            if (!FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.addHeader(name, value));
            }
        });
        if (question.body().length > 0) {
            String type = question.headers().getFirst(HttpHeaders.CONTENT_TYPE);
            request.setEntity(new ByteArrayEntity(question.body(), type == null ? null : ContentType.parse(type)));
        }
        return request;
    }

    private static HttpHeaders headers(ClassicHttpResponse response) {
        var headers = new HttpHeaders();
        for (Header header : response.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        return headers;
    }

    /** Up to one byte more than the bound. */
    private static byte[] body(ClassicHttpResponse response, long bound) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        return response.getEntity().getContent().readNBytes((int) Math.min(bound + 1, Integer.MAX_VALUE - 8));
    }

    private static CallFailure meaning(Question question, IOException failure, boolean late, Duration deadline) {
        if (late) {
            return new CallFailure.AnswerLost(
                    question.host() + " did not answer within " + deadline.toSeconds() + " s", failure);
        }
        boolean neverArrived = failure instanceof HttpHostConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectionRequestTimeoutException
                || failure instanceof SSLHandshakeException;
        return neverArrived
                ? new CallFailure.NotReached(question.host() + " cannot be reached (" + kind(failure) + ")", failure)
                : new CallFailure.AnswerLost(
                        "The answer of " + question.host() + " was lost (" + kind(failure) + ")", failure);
    }

    private static String kind(IOException failure) {
        return failure.getClass().getSimpleName();
    }
}
