package org.releasemanager.change.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RepositoryPropertiesTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(RepositoryConfiguration.class);

    @Test
    void credentialsBelongToAHostAndCannotBePrinted() {
        application
                .withPropertyValues(
                        "release-manager.change.credentials.[git.example.org].username=robot",
                        "release-manager.change.credentials.[git.example.org].password=s3cret")
                .run(context -> {
                    var properties = context.getBean(RepositoryProperties.class);
                    var credentials =
                            Objects.requireNonNull(properties.credentials().get("git.example.org"));

                    assertThat(credentials.username()).isEqualTo("robot");
                    assertThat(credentials.password().value()).isEqualTo("s3cret");
                    assertThat(properties.toString()).contains("robot").doesNotContain("s3cret");
                    assertThat(properties.patience()).isEqualTo(Duration.ofSeconds(45));
                });
    }

    @Test
    void halfACredentialStopsTheStartWithItsName() {
        application
                .withPropertyValues("release-manager.change.credentials.[git.example.org].username=robot")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("password"));
    }

    @Test
    void nobodyWaitsLongerThanAMinute() {
        application.withPropertyValues("release-manager.change.patience=2m").run(context -> assertThatThrownBy(
                        () -> context.getBean(RepositoryProperties.class))
                .rootCause()
                .hasMessageContaining("release-manager.change.patience must not exceed 60s"));
    }
}
