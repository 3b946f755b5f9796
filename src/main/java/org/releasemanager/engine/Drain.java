package org.releasemanager.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the door open for a while after the node has said that it is not ready any more, so that the balancer has noticed
 * before requests are turned away. Steps that run come to their end before that, requests that are being answered after it;
 * each phase lasts {@code spring.lifecycle.timeout-per-shutdown-phase} at most.
 */
@Component
class Drain implements SmartLifecycle {
    /** After the executors of steps (the default phase), before the web server stops to listen. */
    private static final int PHASE = DEFAULT_PHASE - 1;

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Settings settings;
    private volatile boolean running;

    Drain(Settings settings) {
        this.settings = settings;
    }

    /** @param drain how long a balancer needs to notice; nothing where there is none */
    @ConfigurationProperties("release-manager.shutdown")
    record Settings(@DefaultValue("PT0S") Duration drain) {}

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (!settings.drain().isZero()) {
            LOG.info(
                    "Not ready any more; requests are answered for {} s",
                    settings.drain().toSeconds());
            try {
                Thread.sleep(settings.drain().toMillis());
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
