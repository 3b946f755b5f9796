package org.releasemanager.health;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body to its end or to a bound, whatever comes first, and keeps nothing of it. */
final class BoundedBody implements BodySubscriber<Boolean> {
    private final long bound;
    private final CompletableFuture<Boolean> read = new CompletableFuture<>();
    private long seen;
    private Flow.@Nullable Subscription subscription;

    BoundedBody(long bound) {
        this.bound = bound;
    }

    /** True when it ended within the bound. */
    @Override
    public CompletionStage<Boolean> getBody() {
        return read;
    }

    @Override
    public void onSubscribe(Flow.Subscription incoming) {
        subscription = incoming;
        incoming.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        seen += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (seen > bound && subscription != null) {
            subscription.cancel();
            read.complete(false);
        }
    }

    @Override
    public void onError(Throwable failure) {
        read.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        read.complete(true);
    }
}
