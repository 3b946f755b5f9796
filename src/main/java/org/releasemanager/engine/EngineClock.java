package org.releasemanager.engine;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The engine goes by the same time as the rooms. Its own is the machine's: a node whose clock is more than the lock ahead
 * would take every step that runs on another node for abandoned, and start it again.
 */
@Component
class EngineClock extends AbstractProcessEnginePlugin {
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    private final Clock clock;
    private Duration told = Duration.ZERO;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        follow();
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void follow() {
        Duration offset = Duration.between(Clock.systemUTC().instant(), clock.instant());
        if (offset.minus(told).abs().compareTo(TOLERANCE) > 0) {
            ClockUtil.offset(offset.toMillis());
            told = offset;
        }
    }
}
