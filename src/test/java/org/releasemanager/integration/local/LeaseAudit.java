package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.DeploymentBench;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What really happened to the leases: a trigger of the database writes every change of a holder down, in the transaction
 * that makes it, so that no node can forget to tell or tell too late.
 */
record LeaseAudit(JdbcClient jdbc, Path base) {
    private static final List<String> ENVIRONMENTS = List.of("staging", "production");

    record Change(@Nullable String before, @Nullable String after, long tokenBefore, long tokenAfter) {}

    void prepare(DeploymentBench bench, int releases) throws IOException {
        List.of(
                        "create table fire (release varchar primary key, environment varchar, worker varchar,"
                                + " locked_until timestamptz, done boolean default false)",
                        "create table fire_result (seq serial, release varchar, environment varchar, token bigint, outcome text)",
                        "create table fire_audit (seq serial, environment varchar, holder_before varchar, holder_after varchar,"
                                + " token_before bigint, token_after bigint)",
                        "create function fire_audit() returns trigger language plpgsql as $$ begin insert into fire_audit"
                                + " (environment, holder_before, holder_after, token_before, token_after) values"
                                + " (new.environment, old.holder, new.holder, old.token, new.token); return new; end $$",
                        "create trigger fire_audit after update on environment_lease for each row execute function fire_audit()")
                .forEach(statement -> jdbc.sql(statement).update());
        for (int i = 0; i < releases; i++) {
            String release = bench.release("shop", "1." + i + ".0");
            jdbc.sql("insert into fire (release, environment) values (?, ?)")
                    .params(release, ENVIRONMENTS.get(i % 2))
                    .update();
        }
        for (String environment : ENVIRONMENTS) {
            Files.createDirectories(base.resolve(environment));
        }
        Files.writeString(base.resolve("trap"), "");
    }

    int undone() {
        return count("fire where not done");
    }

    long results() {
        return count("fire_result where outcome like 'Succeeded%'");
    }

    int refusals() {
        return count("fire_result where outcome like '%leased again%'");
    }

    void holdersNeverOverlapAndTokensRise() {
        for (String environment : ENVIRONMENTS) {
            String holder = null;
            long token = 0;
            for (Change change : changes(environment)) {
                assertThat(Optional.ofNullable(change.before())).isEqualTo(Optional.ofNullable(holder));
                assertThat(change.tokenBefore()).isEqualTo(token);
                if (holder == null) {
                    assertThat(change.after()).as("a grant").isNotNull();
                    assertThat(change.tokenAfter()).as("its token").isEqualTo(token + 1);
                } else {
                    assertThat(change.after())
                            .as(holder + " has it: only free comes next")
                            .isNull();
                    assertThat(change.tokenAfter()).isEqualTo(token);
                }
                holder = change.after();
                token = change.tokenAfter();
            }
            assertThat(token).as("grants of " + environment).isGreaterThanOrEqualTo(50);
            assertThat(Optional.ofNullable(holder)).isEmpty();
        }
    }

    void nothingIsWrittenUnderAnOldToken() throws IOException {
        for (String environment : ENVIRONMENTS) {
            List<Long> writes = Files.readAllLines(base.resolve(environment).resolve("writes")).stream()
                    .map(Long::valueOf)
                    .toList();
            assertThat(writes)
                    .as("tokens in the order of the writes to " + environment)
                    .isSorted();
            assertThat(writes.stream().distinct().toList()).hasSizeGreaterThanOrEqualTo(50);
        }
    }

    private List<Change> changes(String environment) {
        return jdbc.sql("select * from fire_audit where environment = :environment order by seq")
                .param("environment", environment)
                .query((row, number) -> new Change(
                        row.getString("holder_before"),
                        row.getString("holder_after"),
                        row.getLong("token_before"),
                        row.getLong("token_after")))
                .list();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
