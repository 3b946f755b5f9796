package org.releasemanager.gate.store;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A fresh database with this room's tables, and a stub of the one that they refer to. */
public final class GateDatabase {
    public final JdbcClient jdbc;

    private GateDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static GateDatabase create() {
        var source = source();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("create table release (id varchar(160) primary key)").update();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V1_06__gate.sql"),
                        new ClassPathResource("db/migration/V1_34__gate_more.sql"))
                .execute(source);
        return new GateDatabase(jdbc);
    }

    /** H2, or a schema of its own on the PostgreSQL that a test class asks for. */
    private static DataSource source() {
        var schema = "gate_" + UUID.randomUUID().toString().replace("-", "");
        var postgres = System.getProperty("bench.postgres");
        if (postgres == null) {
            return new DriverManagerDataSource("jdbc:h2:mem:" + schema + ";DB_CLOSE_DELAY=-1");
        }
        JdbcClient.create(new DriverManagerDataSource(postgres))
                .sql("create schema " + schema)
                .update();
        return new DriverManagerDataSource(postgres + "&currentSchema=" + schema);
    }

    public GateRecords records() {
        return new GateRecords(jdbc, waivers());
    }

    public WaiverRecords waivers() {
        return new WaiverRecords(jdbc);
    }

    public EvidenceRecords evidence() {
        return new EvidenceRecords(jdbc);
    }

    public ChecklistRecords checklists() {
        return new ChecklistRecords(jdbc);
    }

    public void add(String releaseId) {
        jdbc.sql("insert into release (id) values (?)").param(releaseId).update();
    }

    public void remove(String releaseId) {
        jdbc.sql("delete from release where id = ?").param(releaseId).update();
    }

    public int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
