package org.releasemanager.product.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/**
 * No setting holds a secret: plans, guides and evidence packs print commands and addresses as they are, and they leave the
 * house. No message repeats what it found.
 */
@Component
class SecretsByReference implements DefinitionCheck {
    /** A value that begins with a dollar sign is a variable, one with an at sign a file. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:^|[\\s?&;'\"-])(?:[a-z0-9_-]*[_-])?(?:token|secret|passwo?r?d|pwd|sig|api[_-]?key|access[_-]?key)"
                    + "\\s*[=:]\\s*[\"']?(?![$@{\\s\"'&])[^\\s]");

    private static final Pattern IN_ADDRESS =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/\\s@]*:[^/\\s@$][^/\\s@]*@");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY");

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        var problems = new ArrayList<FieldProblem>();
        for (int index = 0; index < product.environments().size(); index++) {
            var deploy = product.environments().get(index).deploy();
            String field = "environments[" + index + "].deploy.";
            check(field, deploy.settings(), problems);
            deploy.services()
                    .forEach((service, settings) -> check(field + "services." + service + ".", settings, problems));
        }
        for (int index = 0; index < product.gates().size(); index++) {
            check("gates[" + index + "].", product.gates().get(index).settings(), problems);
        }
        for (int index = 0; index < product.services().size(); index++) {
            String field = "services[" + index + "].build";
            product.services()
                    .get(index)
                    .build()
                    .flatMap(build -> problem(field, build))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static void check(String field, Map<String, String> settings, List<FieldProblem> problems) {
        settings.forEach((key, value) -> problem(field + key, value).ifPresent(problems::add));
    }

    private static Optional<FieldProblem> problem(String field, String value) {
        boolean found = NAMED.matcher(value).find()
                || IN_ADDRESS.matcher(value).find()
                || PRIVATE_KEY.matcher(value).find();
        return found
                ? Optional.of(new FieldProblem(
                        field,
                        "holds what looks like a secret, and guides and evidence would print it: refer to it instead, for"
                                + " example by a variable such as $TOKEN that is set where the command runs"))
                : Optional.empty();
    }
}
