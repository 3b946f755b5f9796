package org.releasemanager.integration.standardwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.inbox.spi.WebhookDialect;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StandardWebhooksConfigurationTest {
    private static final String SETTING = "release-manager.integrations.standard-webhooks.secrets";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(StandardWebhooksConfiguration.class);

    @Test
    void withoutASecretItSaysWhichSettingIsMissing() {
        application.run(
                context -> assertThat(context.getBean(WebhookDialect.class).missingSetting())
                        .contains(SETTING));
    }

    @Test
    void environmentGivesOneSecretOrTwo() {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of(
                                        "RELEASE_MANAGER_INTEGRATIONS_STANDARD_WEBHOOKS_SECRETS",
                                        SECRET + ","
                                                + SECRET.toUpperCase(java.util.Locale.ROOT)
                                                        .replace("WHSEC", "whsec")))))
                .run(context -> {
                    assertThat(context.getBean(WebhookDialect.class).missingSetting())
                            .isEmpty();
                    assertThat(context.getBean(StandardWebhooksProperties.class).secrets())
                            .hasSize(2);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
                "whsec_c2hvcnQ=",
                "whsec_%%%QQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                SECRET + "," + SECRET + "," + SECRET,
            })
    void wrongSecretStopsTheStartAndIsNotRepeated(String wrong) {
        application.withPropertyValues(SETTING + "=" + wrong).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining(SETTING)
                .message()
                .doesNotContain("ILPZIo2L")
                .doesNotContain("c2hvcnQ"));
    }

    @Test
    void secretsCannotBePrinted() {
        application.withPropertyValues(SETTING + "=" + SECRET).run(context -> {
            assertThat(context.getBean(StandardWebhooksProperties.class).toString())
                    .doesNotContain("MfKQ9r8G");
            assertThat(context.getBean(WebhookDialect.class).toString()).doesNotContain("MfKQ9r8G");
        });
    }
}
