package org.releasemanager.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before every door: while the database is away, each request gets 503 at once; what needs no database goes on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class DatabaseAwayFilter extends OncePerRequestFilter {
    private final DatabasePulse pulse;

    DatabaseAwayFilter(DatabasePulse pulse) {
        this.pulse = pulse;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (pulse.isAway() && needsDatabase(request)) {
            Unavailable.AWAY.answer(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            Unavailable reason = response.isCommitted() ? null : pulse.reasonOf(failure);
            if (reason == null) {
                throw failure;
            }
            reason.answer(response);
        }
    }

    private static boolean needsDatabase(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/actuator/") && !path.startsWith("/assets/");
    }
}
