package org.releasemanager.product;

import java.time.Clock;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.releasemanager.product.store.RevisionStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Products over a database of their own. */
public final class ProductDatabase {
    private ProductDatabase() {}

    public static Products empty(Clock clock) {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).target("1.01").load().migrate();
        return new Products(new RevisionStore(JdbcClient.create(database)), clock);
    }
}
