package org.releasemanager.engine.stuck;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param every how often each node looks; a step is stuck when two looks, half of this apart or more, say so */
@ConfigurationProperties("release-manager.engine.stuck")
record StuckProperties(@DefaultValue("PT5M") Duration every) {}
