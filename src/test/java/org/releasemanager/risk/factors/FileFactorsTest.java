package org.releasemanager.risk.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.releasemanager.risk.ASituation;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;

class FileFactorsTest {
    static Stream<Arguments> fileFactors() {
        return Stream.of(
                Arguments.of(new DatabaseMigrations(), 0, "db/migration/V%d__more.sql"),
                Arguments.of(new BuildFiles(), 3, "module-%d/pom.xml"),
                Arguments.of(new InfrastructureFiles(), 2, "infra/part-%d.tf"));
    }

    @ParameterizedTest
    @MethodSource("fileFactors")
    void adviceIsGivenOverTheThresholdOnly(RiskFactor factor, int threshold, String path) {
        var at = factor.assess(touching(threshold, path));
        var over = factor.assess(touching(threshold + 1, path));

        assertThat(at.advice()).isEmpty();
        assertThat(over.advice()).isPresent();
        assertThat(over.probability()).isGreaterThan(at.probability());
        assertThat(over.reason()).contains(threshold + 1 + " ");
    }

    @ParameterizedTest
    @MethodSource("fileFactors")
    void untouchedIsNoRisk(RiskFactor factor, int threshold, String path) {
        assertThat(factor.assess(touching(0, path)).probability()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "MIGRATION, src/main/resources/db/migration/V1__a.sql",
        "MIGRATION, db/migrations/001_initial.xml",
        "MIGRATION, liquibase/users.yaml",
        "MIGRATION, src/main/resources/liquibase/changelog.xml",
        "BUILD, pom.xml",
        "BUILD, frontend/package-lock.json",
        "BUILD, go.sum",
        "BUILD, docker/Dockerfile.web",
        "BUILD, src/App/App.csproj",
        "INFRASTRUCTURE, terraform/main.tf",
        "INFRASTRUCTURE, k8s/web/deployment.yaml",
        "INFRASTRUCTURE, docker-compose.yml",
        "INFRASTRUCTURE, .env.production",
        "INFRASTRUCTURE, src/main/resources/application-prod.yml",
        "INFRASTRUCTURE, .github/workflows/build.yml",
        "TEST, src/test/java/org/example/Fixture.java",
        "TEST, web/cart.spec.ts",
        "TEST, pkg/cart_test.go",
        "TEST, tests/test_cart.py",
        "TEST, lib/CartTest.kt",
        "CODE, src/main/java/org/example/Cart.java",
        "CODE, cmd/main.go",
    })
    void kindOfAFileIsToldByItsPath(TouchedFiles kind, String path) {
        assertThat(Stream.of(TouchedFiles.values()).filter(each -> each.includes(path)))
                .containsOnly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "README.md",
        "src/main/resources/deployment/Deployments.txt",
        "docs/sql-guide.md",
        "my-pom.xml.txt",
        "latest.txt",
    })
    void ordinaryFilesAreOfNoKind(String path) {
        assertThat(Stream.of(TouchedFiles.values()).filter(each -> each.includes(path)))
                .isEmpty();
    }

    @Test
    void migrationWrittenInCodeIsBoth() {
        assertThat(Stream.of(TouchedFiles.values()).filter(each -> each.includes("app/migrations/0001_initial.py")))
                .containsExactlyInAnyOrder(TouchedFiles.MIGRATION, TouchedFiles.CODE);
    }

    @Test
    void migrationsOfTestDataAreNoMigrations() {
        var finding = new DatabaseMigrations().assess(ASituation.touching("src/test/resources/db/migration/V1__a.sql"));

        assertThat(finding.number()).isZero();
    }

    @Test
    void oneTestFileForTwoCodeFilesIsEnough() {
        var finding = new TestEvidence().assess(ASituation.touching("A.java", "B.java", "ATest.java"));

        assertThat(finding.probability()).isZero();
        assertThat(finding.measured()).isEqualTo("1 test file for 2 code files");
    }

    @Test
    void oneTestFileForFourCodeFilesIsAtTheThreshold() {
        var at = new TestEvidence().assess(ASituation.touching("A.java", "B.java", "C.java", "D.java", "ATest.java"));
        var over = new TestEvidence()
                .assess(ASituation.touching("A.java", "B.java", "C.java", "D.java", "E.java", "ATest.java"));

        assertThat(at.advice()).isEmpty();
        assertThat(over.advice()).isPresent();
        assertThat(over.probability()).isGreaterThan(at.probability());
    }

    @Test
    void changeWithoutCodeNeedsNoTests() {
        var finding = new TestEvidence().assess(ASituation.touching("README.md"));

        assertThat(finding.probability()).isZero();
    }

    private static Situation touching(int number, String path) {
        return ASituation.touching(
                IntStream.range(0, number).mapToObj(path::formatted).toArray(String[]::new));
    }
}
