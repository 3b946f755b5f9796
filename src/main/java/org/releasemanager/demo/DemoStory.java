package org.releasemanager.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.releasemanager.demo.bpmn.DemoPeople;
import org.releasemanager.product.ProductDefinitions;
import org.releasemanager.product.Products;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.ReleaseStarter;
import org.releasemanager.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Tells the demo's story once, in the background, after the first start. */
@Component
@ConditionalOnProperty("release-manager.demo")
class DemoStory {
    private static final Logger log = LoggerFactory.getLogger(DemoStory.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String NOWHERE = "";

    private final Products products;
    private final ProductDefinitions definitions;
    private final Releases releases;
    private final ReleaseStarter starter;
    private final DemoPeople people;
    private final DemoData data;
    private final Clock clock;

    DemoStory(
            Products products,
            ProductDefinitions definitions,
            Releases releases,
            ReleaseStarter starter,
            DemoPeople people,
            DemoData data,
            Clock clock) {
        this.products = products;
        this.definitions = definitions;
        this.releases = releases;
        this.starter = starter;
        this.people = people;
        this.data = data;
        this.clock = clock;
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        int port = event.getWebServer().getPort();
        if (products.all().stream().noneMatch(product -> product.key().equals(DemoData.PRODUCT))) {
            var story = new Thread(() -> tell(port), "demo-story");
            story.setDaemon(true);
            story.start();
        }
    }

    private void tell(int port) {
        try {
            Path repository = data.folder().resolve("repository");
            new DemoRepository(repository, clock.instant()).build();
            products.define(definitions.yaml(definition(repository, port)), "manager");
            finish(start("1.0.0", "first", "First version of the shop"), NOWHERE);
            finish(start("2.0.0", "second", "Paying by card; prices include VAT"), NOWHERE);
            finish(start("2.0.1", "main", "Paying by card, with the right VAT"), "userTask_approveRelease");
            log.info("The demo releases are there");
        } catch (IOException | GitAPIException | RuntimeException e) {
            log.error("The demo releases could not be made; nothing else is affected", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String definition(Path repository, int port) throws IOException {
        return new ClassPathResource("demo/demo-shop.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{repository}", repository.toString())
                .replace("{port}", String.valueOf(port));
    }

    private String start(String version, String ref, String summary) {
        var request = new ReleaseRequest(
                DemoData.PRODUCT,
                Optional.of(version),
                Optional.empty(),
                Optional.of(ref),
                Optional.empty(),
                Optional.empty(),
                Optional.of(summary),
                List.of(),
                true);
        starter.start(request, "manager", null);
        return DemoData.PRODUCT + "-" + version;
    }

    private void finish(String releaseId, String stopAt) throws InterruptedException {
        var deadline = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(deadline)) {
            if (releases.get(releaseId).isEnded()) {
                return;
            }
            var done = people.doNext(releaseId, stopAt);
            if (done.isPresent() && done.get().equals(stopAt)) {
                return;
            }
            if (done.isEmpty()) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("Demo release " + releaseId + " did not get on within " + PATIENCE);
    }
}
