package org.releasemanager.integration.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.releasemanager.announcement.spi.Announcer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmailConfigurationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(EmailConfiguration.class);

    @Test
    void withoutAMailServerEmailIsThereButNotConfigured() {
        application.run(context ->
                assertThat(context.getBean(Announcer.class).isConfigured()).isFalse());
    }

    @Test
    void mailServerWithoutASenderAddressStopsTheStartAndNamesTheProperty() {
        application.withPropertyValues("spring.mail.host=mail.example.org").run(context -> assertThat(
                        context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("release-manager.integrations.email.from must be set"));
    }

    @Test
    void wrongSenderAddressStopsTheStart() {
        application
                .withPropertyValues("spring.mail.host=mail.example.org", "release-manager.integrations.email.from=x y")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("release-manager.integrations.email.from is no e-mail address"));
    }

    @Test
    void everyWaitHasADeadlineUnlessTheAdministratorSaysOtherwise() {
        application
                .withPropertyValues(
                        "spring.mail.host=mail.example.org",
                        "spring.mail.password=very-secret",
                        "spring.mail.properties.mail.smtp.timeout=3000",
                        "release-manager.integrations.email.from=releases@example.org")
                .run(context -> {
                    var properties = context.getBean(JavaMailSenderImpl.class).getJavaMailProperties();
                    assertThat(context.getBean(Announcer.class).isConfigured()).isTrue();
                    assertThat(properties)
                            .containsEntry("mail.smtp.connectiontimeout", "5000")
                            .containsEntry("mail.smtp.timeout", "3000")
                            .containsEntry("mail.smtp.writetimeout", "10000");
                    assertThat(context.getBean(Announcer.class).toString()).doesNotContain("very-secret");
                });
    }
}
