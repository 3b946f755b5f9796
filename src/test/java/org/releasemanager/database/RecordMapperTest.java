package org.releasemanager.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecordMapperTest {
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:", "sa", ""));

    record Row(
            String releaseId,
            int round,
            @Nullable Long lines,
            boolean demo,
            double score,
            BigDecimal price,
            TimeUnit unit,
            OffsetDateTime endedAt,
            @Nullable LocalDate dueOn) {}

    @Test
    void eachComponentHasTheValueOfItsColumn() {
        var row = jdbc.sql("""
                        select 'shop-1.0.0' as release_id, 3 as round, cast(null as bigint) as lines, true as demo,
                            0.5e0 as score, 1.50 as price, 'DAYS' as unit,
                            timestamp with time zone '2026-03-29 01:30:00+00' as ended_at, date '2026-03-30' as due_on,
                            'not asked for' as other""").query(RecordMapper.of(Row.class)).single();

        assertThat(row)
                .isEqualTo(new Row(
                        "shop-1.0.0",
                        3,
                        null,
                        true,
                        0.5,
                        new BigDecimal("1.50"),
                        TimeUnit.DAYS,
                        OffsetDateTime.parse("2026-03-29T01:30:00Z"),
                        LocalDate.parse("2026-03-30")));
    }

    @Test
    void missingColumnIsNamed() {
        record Lost(String releaseId) {}

        assertThatThrownBy(() -> jdbc.sql("select 1 as id")
                        .query(RecordMapper.of(Lost.class))
                        .list())
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageContaining("release_id");
    }

    @Test
    void onlyColumnsThatAreThereAreLookedFor() throws Exception {
        record Short(String releaseId) {}
        var asked = new StringBuilder();
        var row = (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("findColumn")) {
                        asked.append(arguments[0]);
                        return 1;
                    }
                    return "shop-1.0.0";
                });

        assertThat(RecordMapper.of(Short.class).mapRow(row, 0)).isEqualTo(new Short("shop-1.0.0"));
        assertThat(asked).as("a miss is an exception for every row").hasToString("release_id");
    }
}
