package org.releasemanager.deployment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Deploy;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** Every environment names a tool that is there and takes its settings, for each service. */
@Component
class DeployableCheck implements DefinitionCheck {
    /** Sentences of tools begin with the key that they are about: {@code 'directory' is missing}. */
    private static final Pattern KEY = Pattern.compile("^'([\\w-]+)'");

    private final DeploymentTools tools;

    DeployableCheck(DeploymentTools tools) {
        this.tools = tools;
    }

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        Set<FieldProblem> problems = new LinkedHashSet<>();
        for (int i = 0; i < product.environments().size(); i++) {
            Deploy deploy = product.environments().get(i).deploy();
            String path = "environments[" + i + "].deploy";
            tools.find(deploy.tool())
                    .ifPresentOrElse(
                            tool -> product.services()
                                    .forEach(service -> check(tool, deploy, service.key(), path, problems)),
                            () -> problems.add(new FieldProblem(path + ".tool", tools.unknown(deploy.tool()))));
        }
        return List.copyOf(problems);
    }

    private static void check(
            DeploymentTool tool, Deploy deploy, String service, String path, Set<FieldProblem> problems) {
        Map<String, String> settings = deploy.settingsFor(service);
        HouseSettings.problem(settings).ifPresent(problem -> problems.add(located(problem, deploy, service, path)));
        tool.problemsWith(HouseSettings.withoutOurs(settings))
                .forEach(problem -> problems.add(located(problem, deploy, service, path)));
    }

    private static FieldProblem located(String problem, Deploy deploy, String service, String path) {
        Matcher key = KEY.matcher(problem);
        if (!key.find()) {
            return new FieldProblem(path, problem);
        }
        boolean own = deploy.services().getOrDefault(service, Map.of()).containsKey(key.group(1));
        return new FieldProblem((own ? path + ".services." + service : path) + "." + key.group(1), problem);
    }
}
