package org.releasemanager.coordination.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.coordination.dependency.Dependency.Status;
import org.releasemanager.gate.spi.Dependency.State;

class GatedDependenciesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"OPEN, OPEN", "SATISFIED, SATISFIED", "WAIVED, SATISFIED", "IMPOSSIBLE, IMPOSSIBLE"})
    void gateIsToldHowEachDependencyStands(Status status, State told) {
        var dependencies = mock(Dependencies.class);
        when(dependencies.of("shop-1.4.0")).thenReturn(List.of(dependency(status)));

        assertThat(new GatedDependencies(dependencies).of("shop-1.4.0"))
                .containsExactly(new org.releasemanager.gate.spi.Dependency(
                        new Wanted.Issue("SHOP-7", "Done").sentence(), told, "it says so"));
    }

    private static Dependency dependency(Status status) {
        return new Dependency(
                1,
                "shop-1.4.0",
                1,
                new Wanted.Issue("SHOP-7", "Done"),
                Category.TECHNICAL,
                "the payment needs it",
                "tester",
                false,
                status,
                "it says so",
                null,
                NOW,
                null,
                "manager",
                NOW,
                NOW);
    }
}
