package org.releasemanager.deployment.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.product.Product;

/**
 * Puts one service into one environment, and takes it back. No call blocks on the work itself: {@link #submit} and
 * {@link #undo} hand it over and return within seconds, {@link #poll} asks how it goes. All three may be repeated with the
 * same key at any time, also after a crash and from another node: the work is done once.
 */
public interface DeploymentTool {
    /** The name in the product definition, for example {@code local}. */
    String name();

    /** What is wrong with these settings, one sentence each that names the key and the fix; empty when all is well. */
    List<String> problemsWith(Map<String, String> settings);

    /** What keeps the environment from taking this deployment now, one sentence each; empty when it is ready. */
    List<String> obstacles(Order order);

    /** Hands the work over, or finds it already handed over under the order's key. */
    void submit(Order order);

    /** Hands over the way back from {@code order} to what was live before it; its own key is {@code order.key() + ":undo"}. */
    void undo(Order order);

    /** How the work under this key ({@code order.key()}, or that of its undo) goes. Never blocks for the work. */
    Progress poll(Order order, String key);

    /** Stops the work under this key if it still runs; harmless when repeated. */
    void cancel(Order order, String key);

    /** The version that serves now in the order's environment, if any. */
    Optional<String> liveVersion(Order order);

    /** The commands and places that a person would use by hand, for the guides; Markdown. */
    Map<Guide, String> instructions(Order order);

    enum Guide {
        DEPLOY,
        ROLL_BACK,
        TROUBLESHOOT
    }

    /**
     * @param key identifies this deployment for ever: {@code releaseId:environment:service:attempt}
     * @param commit full hash
     * @param settings the environment's settings for this service
     * @param fencingToken rises with each lease of the environment; work under an older one is refused
     */
    record Order(
            String key,
            String releaseId,
            Product product,
            String environment,
            Product.Service service,
            String version,
            String commit,
            Map<String, String> settings,
            long fencingToken) {}

    sealed interface Progress {
        /**
         * @param detail what it does at the moment, for people
         * @param mark changes whenever the work has come on, for example the length of its log
         */
        record Running(String detail, String mark) implements Progress {
            /** The detail itself tells whether the work comes on. */
            public Running(String detail) {
                this(detail, detail);
            }
        }

        /** @param detail what was done, for people */
        record Succeeded(String detail) implements Progress {}

        /** @param reason why not, with the last lines of output where they help */
        record Failed(String reason) implements Progress {}

        /** The tool has never heard of this key. */
        record Unknown() implements Progress {}
    }
}
