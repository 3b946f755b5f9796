package org.releasemanager.health;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** Health addresses can be asked, and times of observation are times. */
@Component
class WatchableCheck implements DefinitionCheck {
    @Override
    public List<FieldProblem> problemsWith(Product product) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < product.environments().size(); i++) {
            Environment environment = product.environments().get(i);
            String path = "environments[" + i + "].deploy";
            ObserveSetting.problem(environment)
                    .ifPresent(problem -> problems.add(new FieldProblem(path + "." + ObserveSetting.KEY, problem)));
            settings(environment.deploy().settings(), path, problems);
            environment
                    .deploy()
                    .services()
                    .forEach((service, own) -> settings(own, path + ".services." + service, problems));
        }
        return problems;
    }

    private static void settings(Map<String, String> settings, String path, List<FieldProblem> problems) {
        Optional.ofNullable(settings.get(HealthAddress.URL))
                .filter(url -> !isHttp(url))
                .map(url -> "'health' must be an http or https URL without credentials, such as"
                        + " http://127.0.0.1:9001/health, not '" + url + "'")
                .ifPresent(problem -> problems.add(new FieldProblem(path + "." + HealthAddress.URL, problem)));
        Optional.ofNullable(settings.get(HealthAddress.STATUS))
                .filter(status -> !status.matches("[1-5]\\d\\d(-[1-5]\\d\\d)?"))
                .map(status ->
                        "'healthStatus' must be a status or a range, such as 200 or 200-399, not '" + status + "'")
                .ifPresent(problem -> problems.add(new FieldProblem(path + "." + HealthAddress.STATUS, problem)));
    }

    private static boolean isHttp(String text) {
        try {
            URI url = new URI(text.strip());
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return http && url.getHost() != null && url.getRawUserInfo() == null;
        } catch (URISyntaxException notAUrl) {
            return false;
        }
    }
}
