package org.releasemanager.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.releasemanager.change.TestRepository;
import org.releasemanager.engine.Tasks;
import org.releasemanager.product.ProductDefinitions;
import org.releasemanager.product.Products;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.ReleaseStarter;
import org.springframework.context.ApplicationContext;

/** The application with all its rooms; each release has a product of its own, so that none waits for an environment. */
final class ApplicationSide implements Side {
    private final ApplicationContext context;
    private final ProcessEngine engine;
    private final TestRepository repository;
    private final String tool;
    private final AtomicInteger started = new AtomicInteger();

    ApplicationSide(ApplicationContext context, Path folder) {
        this(context, folder, "instant");
    }

    /** @param tool the deployment tool of all environments */
    ApplicationSide(ApplicationContext context, Path folder, String tool) {
        this.tool = tool;
        this.context = context;
        this.engine = context.getBean(ProcessEngine.class);
        this.repository = TestRepository.in(folder);
        repository.commit("feat: a shop that serves");
        repository.commit("fix: rounding");
    }

    @Override
    public String name() {
        return "application";
    }

    @Override
    public ProcessEngine engine() {
        return engine;
    }

    @Override
    public String start() {
        int number = started.incrementAndGet();
        String key = "shop" + number;
        context.getBean(Products.class)
                .define(context.getBean(ProductDefinitions.class).yaml(definition(key, number)), "manager");
        var request = new ReleaseRequest(
                key,
                Optional.of("1.0.0"),
                Optional.empty(),
                Optional.of("main"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        context.getBean(ReleaseStarter.class).start(request, "manager", null);
        return key + "-1.0.0";
    }

    /** The products {@code past0}, {@code past1}, … that finished releases belong to. */
    void definePast(int count) {
        for (int i = 0; i < count; i++) {
            context.getBean(Products.class)
                    .define(context.getBean(ProductDefinitions.class).yaml(definition("past" + i, 0)), "manager");
        }
    }

    private String definition(String key, int number) {
        return """
                key: %s
                name: Shop
                repository: "%s"
                tagPattern: "s%d-v{version}"
                services:
                  - {key: web, path: .}
                environments:
                  - {key: staging, kind: staging, deploy: {tool: %s}}
                  - {key: production, kind: production, deploy: {tool: %s, observe: PT0.01S}}
                """.formatted(key, repository.path(), number, tool, tool);
    }

    @Override
    public void complete(Task task) {
        String person = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElse("manager");
        context.getBean(Tasks.class).complete(task.getId(), person, Crew.answer(task));
    }

    /** The application's pollers do it. */
    @Override
    public void wake() {}
}
