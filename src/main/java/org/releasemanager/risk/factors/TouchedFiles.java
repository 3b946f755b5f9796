package org.releasemanager.risk.factors;

import java.util.regex.Pattern;
import org.releasemanager.risk.spi.Situation;

/** Kinds of files, told by their paths. Tests are never of another kind. */
enum TouchedFiles {
    TEST("(^|/)(src/test|src/it|tests?|__tests__|specs?|testdata|fixtures)/"
            + "|(^|/)test_[^/]*\\.py$"
            + "|[^/]*(Tests?|IT|Spec)\\.(java|kt|kts|groovy|scala|cs|swift)$"
            + "|_(test|spec)\\.[a-z]+$"
            + "|\\.(test|spec)\\.[cm]?[jt]sx?$"),
    CODE("\\.(java|kt|scala|groovy|clj|c|cc|cpp|cxx|h|hpp|cs|fs|vb|go|rs|swift|m|mm|py|rb|php|pl|lua|ex|exs|erl|hs"
            + "|js|jsx|mjs|cjs|ts|tsx|vue|svelte|dart|r|jl|sh)$"),
    MIGRATION("\\.sql$"
            + "|(^|/)db/(migration|migrations|migrate|changelog)/"
            + "|(^|/)liquibase/"
            + "|(^|/)alembic/versions/"
            + "|(^|/)migrations/[^/]*\\.(py|rb|js|ts|php|cs)$"),
    BUILD(
            "(^|/)(pom\\.xml|build\\.gradle(\\.kts)?|settings\\.gradle(\\.kts)?|gradle\\.properties|libs\\.versions\\.toml"
                    + "|package\\.json|package-lock\\.json|npm-shrinkwrap\\.json|yarn\\.lock|pnpm-lock\\.yaml"
                    + "|go\\.(mod|sum)|Cargo\\.(toml|lock)|requirements[^/]*\\.txt|pyproject\\.toml|poetry\\.lock|uv\\.lock"
                    + "|Pipfile(\\.lock)?|setup\\.(py|cfg)|Gemfile(\\.lock)?|composer\\.(json|lock)|mix\\.(exs|lock)"
                    + "|build\\.sbt|CMakeLists\\.txt|Makefile|Dockerfile[^/]*|[^/]*\\.(csproj|fsproj|gemspec))$"),
    INFRASTRUCTURE("\\.(tf|tfvars)$"
            + "|(^|/)(k8s|kubernetes|helm|charts|manifests|terraform|ansible|infra|infrastructure|deploy)/"
            + "[^\\n]*\\.(ya?ml|json|tpl|conf|ini|toml|properties|sh)$"
            + "|(^|/)(docker-)?compose[^/]*\\.ya?ml$"
            + "|(^|/)\\.env[^/]*$"
            + "|(^|/)(application|bootstrap)[^/]*\\.(ya?ml|properties)$"
            + "|(^|/)(nginx[^/]*\\.conf|Jenkinsfile|\\.gitlab-ci\\.yml|azure-pipelines\\.yml)$"
            + "|(^|/)\\.github/workflows/");

    private final Pattern pattern;

    TouchedFiles(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    boolean includes(String path) {
        return pattern.matcher(path).find()
                && (this == TEST || !TEST.pattern.matcher(path).find());
    }

    long count(Situation situation) {
        return situation.files().stream().filter(file -> includes(file.path())).count();
    }
}
