package org.releasemanager.deployment;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Deploy;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** Every environment names a tool that is there and takes its settings, for each service. */
@Component
class DeployableCheck implements DefinitionCheck {
    private final Tools tools;

    DeployableCheck(Tools tools) {
        this.tools = tools;
    }

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < product.environments().size(); i++) {
            check(product, product.environments().get(i).deploy(), "environments[" + i + "].deploy", problems);
        }
        return problems;
    }

    private void check(Product product, Deploy deploy, String path, List<FieldProblem> problems) {
        if (tools.find(deploy.tool()).isEmpty()) {
            problems.add(new FieldProblem(path + ".tool", tools.unknown(deploy.tool())));
            return;
        }
        product.services().forEach(service -> {
            boolean own = deploy.services().containsKey(service.key());
            String where = own ? path + ".services." + service.key() : path;
            settings(deploy, deploy.settingsFor(service.key()), where, problems);
        });
    }

    private void settings(Deploy deploy, Map<String, String> settings, String path, List<FieldProblem> problems) {
        Map<String, String> forTool = new HashMap<>(settings);
        String timeout = forTool.remove(Orders.TIMEOUT);
        if (timeout != null && !isDuration(timeout)) {
            problems.add(new FieldProblem(
                    path + "." + Orders.TIMEOUT,
                    "'" + timeout + "' is no positive ISO-8601 duration; write for example PT1H for one hour"));
        }
        tools.find(deploy.tool()).stream()
                .flatMap(tool -> tool.problemsWith(forTool).stream())
                .map(problem -> new FieldProblem(path, problem))
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
    }

    private static boolean isDuration(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
