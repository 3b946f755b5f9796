package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.integration.local.TinyService;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same journeys while three of ten calls to the outside go wrong: they end alike, and nothing happens twice. */
@Tag("chaos")
@Import(FaultyReleaseJourneyTest.FaultyAdapters.class)
class FaultyReleaseJourneyTest extends ReleaseJourneyTest {
    private static final Faults FAULTS = new Faults(0.3, 20_261_127);
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(TinyService.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TestConfiguration(proxyBeanMethods = false)
    static class FaultyAdapters {
        @Bean
        static BeanPostProcessor faultyLines() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof DeploymentTool tool) {
                        return new FaultyTool(tool, FAULTS);
                    }
                    return bean instanceof Announcer announcer ? new FaultyAnnouncer(announcer, FAULTS) : bean;
                }
            };
        }
    }

    @DynamicPropertySource
    static void withMailAndShortWaits(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("release-manager.integrations.email.from", () -> "releases@example.org");
        registry.add("release-manager.engine.retry-after", () -> "PT0.2S,PT0.2S,PT0.5S,PT0.5S,PT1S,PT1S,PT2S,PT2S");
    }

    @AfterAll
    static void everyKindOfFaultHappenedAndNoMailArrivedTwice() throws Exception {
        for (Faults.Fault fault : Faults.Fault.values()) {
            assertThat(FAULTS.count(fault)).as(fault.name()).isGreaterThan(5);
        }
        assertThat(subjects()).isNotEmpty().doesNotHaveDuplicates();
        MAIL.stop();
    }

    /** Recipient and subject of every mail that arrived, with the product that only one journey has. */
    private static List<String> subjects() throws Exception {
        var subjects = new ArrayList<String>();
        for (var message : MAIL.getReceivedMessages()) {
            for (var recipient : message.getAllRecipients()) {
                subjects.add(recipient + ": " + message.getMessageID());
            }
        }
        return subjects;
    }
}
