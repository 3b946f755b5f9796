package org.releasemanager.risk;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An empty H2 with one room's tables, and releases to hang them on. */
public final class TestDatabase {
    private TestDatabase() {}

    public static JdbcClient with(String migration, String... releaseIds) {
        DataSource source = new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .build();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("create table release (id varchar(160) primary key)").update();
        List.of(releaseIds).forEach(id -> jdbc.sql("insert into release (id) values (?)")
                .param(id)
                .update());
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + migration)).execute(source);
        return jdbc;
    }
}
