package org.releasemanager.inbox;

import java.time.Clock;
import org.releasemanager.inbox.spi.Reception;
import org.releasemanager.inbox.spi.Signal;
import org.releasemanager.inbox.spi.SignalReceiver;
import org.releasemanager.product.UnknownProduct;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.ReleaseStarter;
import org.releasemanager.release.RequestedRelease;
import org.releasemanager.release.RequestedRelease.Reading;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;
import org.springframework.stereotype.Component;

/** Starts a release for {@code release.requested}, with the fields of {@code POST /api/releases}. */
@Component
class ReleaseRequestedReceiver implements SignalReceiver {
    static final String EVENT = "release.requested";

    private final ReleaseStarter starter;
    private final Clock clock;

    ReleaseRequestedReceiver(ReleaseStarter starter, Clock clock) {
        this.starter = starter;
        this.clock = clock;
    }

    @Override
    public Reception receive(Signal signal) {
        if (!signal.event().equals(EVENT)) {
            return new Reception.NotMine();
        }
        return signal.data()
                .map(data -> receive(RequestedRelease.read(data, clock.instant()), signal))
                .orElseGet(() -> new Reception.Refused("The body is no JSON object"));
    }

    private Reception receive(Reading reading, Signal signal) {
        return reading instanceof Reading.Request readable
                ? start(readable.release(), signal)
                : new Reception.Refused(((Reading.Wrong) reading).sentence());
    }

    private Reception start(ReleaseRequest request, Signal signal) {
        try {
            return reception(starter.start(request, "webhook:" + signal.system(), signal.key()));
        } catch (UnknownProduct unknown) {
            return new Reception.Refused(String.valueOf(unknown.getMessage()));
        } catch (ScopeRefused refused) {
            // The product is refused while its repository cannot be reached, which may pass.
            var reason = refused.field() + ": " + refused.getMessage();
            return refused.field().equals("product") ? new Reception.NotYet(reason) : new Reception.Refused(reason);
        }
    }

    private static Reception reception(ReleaseStarter.Outcome outcome) {
        if (outcome instanceof ReleaseStarter.Outcome.Started started) {
            var id = started.release().id();
            return new Reception.Accepted("Release " + id + " was started", id);
        } else if (outcome instanceof ReleaseStarter.Outcome.SeenBefore seen) {
            var id = seen.release().id();
            return new Reception.Accepted("Release " + id + " had been started by this delivery", id);
        }
        return new Reception.Refused(((ReleaseStarter.Outcome.Conflict) outcome).sentence());
    }
}
