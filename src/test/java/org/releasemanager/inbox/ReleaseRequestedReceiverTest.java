package org.releasemanager.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.deployment.TestClock;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.inbox.spi.Reception;
import org.releasemanager.inbox.spi.Reception.Accepted;
import org.releasemanager.inbox.spi.Reception.NotMine;
import org.releasemanager.inbox.spi.Reception.NotYet;
import org.releasemanager.inbox.spi.Reception.Refused;
import org.releasemanager.inbox.spi.Signal;
import org.releasemanager.product.UnknownProduct;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.ReleaseStarter;
import org.releasemanager.release.ReleaseStarter.Outcome;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;

class ReleaseRequestedReceiverTest {
    private static final String SHOP = "{\"data\": {\"product\": \"shop\"}}";

    private final ReleaseStarter starter = mock(ReleaseStarter.class);
    private final ReleaseRequestedReceiver receiver = new ReleaseRequestedReceiver(starter, new TestClock());

    @BeforeEach
    void everyRequestIsStarted() {
        when(starter.start(any(), any(), any())).thenReturn(new Outcome.Started(Stories.release()));
    }

    @Test
    void releaseIsStartedUnderTheKeyOfTheDelivery() {
        var reception = receive("""
                {"type": "release.requested", "data": {"product": "shop", "version": "1.3.0", "type": "minor", "ref": "main",
                 "previous": "1.2.0", "target": {"start": "2026-12-01T22:00:00", "zone": "Europe/Amsterdam"}, "summary": "S"}}""");

        verify(starter)
                .start(
                        new ReleaseRequest(
                                "shop",
                                Optional.of("1.3.0"),
                                Optional.of(ReleaseType.MINOR),
                                Optional.of("main"),
                                Optional.of("1.2.0"),
                                Optional.of(ZonedDateTime.parse("2026-12-01T22:00:00+01:00[Europe/Amsterdam]")),
                                Optional.of("S"),
                                List.of(),
                                false),
                        "webhook:ci",
                        "ci:1");
        assertThat(reception).isEqualTo(new Accepted("Release " + Stories.ID + " was started", Stories.ID));
    }

    @Test
    void startWithAnOffsetIsShownInItsZone() {
        receive(
                "{\"product\": \"shop\", \"target\": {\"start\": \"2026-12-01T21:00:00Z\", \"zone\": \"Europe/Amsterdam\"}}");

        verify(starter)
                .start(
                        eq(new ReleaseRequest(
                                "shop",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(ZonedDateTime.parse("2026-12-01T22:00:00+01:00[Europe/Amsterdam]")),
                                Optional.empty(),
                                List.of(),
                                false)),
                        any(),
                        any());
    }

    @Test
    void startedBeforeIsAccepted() {
        when(starter.start(any(), any(), any())).thenReturn(new Outcome.SeenBefore(Stories.release()));

        assertThat(receive(SHOP)).isInstanceOf(Accepted.class);
    }

    @Test
    void whatTheStarterRefusesIsRefusedInItsWords() {
        when(starter.start(any(), any(), any()))
                .thenThrow(new UnknownProduct("shop"))
                .thenThrow(new ScopeRefused("ref", "There is no branch, tag or commit 'x'"))
                .thenReturn(new Outcome.Conflict("shop-1", "Version 1 already has a release"));

        assertThat(((Refused) receive(SHOP)).why()).startsWith("There is no product 'shop'");
        assertThat(receive(SHOP)).isEqualTo(new Refused("ref: There is no branch, tag or commit 'x'"));
        assertThat(receive(SHOP)).isEqualTo(new Refused("Version 1 already has a release"));
    }

    @Test
    void repositoryThatCannotBeReachedNowIsTriedAgain() {
        when(starter.start(any(), any(), any())).thenThrow(new ScopeRefused("product", "The first copy is under way"));

        assertThat(receive(SHOP)).isEqualTo(new NotYet("product: The first copy is under way"));
    }

    @Test
    void otherEventsAreNotItsOwn() {
        assertThat(receiver.receive(new Signal("ci", "1", "push", null, SHOP))).isEqualTo(new NotMine());
        verifyNoInteractions(starter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | product: is missing",
                "{\"data\": {\"product\": \" \"}} | product: is missing",
                "[] | The body is no JSON object",
                "x | The body is no JSON object",
                "{\"product\": \"a\", \"colour\": 1} | colour: is not known; known are",
                "{\"product\": {}} | product: cannot be used",
                "{\"product\": \"a\", \"type\": \"HUGE\"} | type: must be one of",
                "{\"product\": \"a\", \"target\": {}} | target: needs",
                "{\"product\": \"a\", \"target\": \"now\"} | target: cannot be used",
                "{\"product\": \"a\", \"target\": {\"start\": \"soon\", \"zone\": \"Europe/Amsterdam\"}} | target.start: must look like",
                "{\"product\": \"a\", \"target\": {\"start\": \"2027-01-01T00:00:00\", \"zone\": \"+01:00\"}} | target.zone: must be an IANA zone",
                "{\"product\": \"a\", \"target\": {\"start\": \"2020-01-01T00:00:00\", \"zone\": \"UTC\"}} | target.start: lies in the past",
            })
    void wrongDataIsRefusedAndNamesTheField(String body, String reason) {
        assertThat(((Refused) receive(body)).why()).startsWith(reason);
        verifyNoInteractions(starter);
    }

    private Reception receive(String body) {
        return receiver.receive(new Signal("ci", "1", "release.requested", null, body));
    }
}
