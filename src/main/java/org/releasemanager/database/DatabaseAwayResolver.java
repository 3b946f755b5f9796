package org.releasemanager.database;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Before all other answers to a failure in a controller: an outage is nobody's mistake. */
@Component
class DatabaseAwayResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayResolver.class);

    private final DatabasePulse pulse;

    DatabaseAwayResolver(DatabasePulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        Unavailable reason = response.isCommitted() ? null : pulse.reasonOf(failure);
        if (reason == null) {
            return null;
        }
        try {
            reason.answer(response);
        } catch (IOException gone) {
            log.debug("The client did not wait for the answer", gone);
        }
        return new ModelAndView();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
