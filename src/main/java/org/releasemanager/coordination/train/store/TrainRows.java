package org.releasemanager.coordination.train.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.releasemanager.coordination.train.Cadence;
import org.releasemanager.coordination.train.Train;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code release_train} and {@code release_train_product}. */
@Repository
public class TrainRows {
    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);
    private static final RecordMapper<ProductRow> PRODUCT_ROW = RecordMapper.of(ProductRow.class);

    private final JdbcClient jdbc;

    TrainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String trainKey, String name, String startLocal, String zone, String every, String cutOff) {}

    private record ProductRow(String trainKey, String product) {}

    /** @throws org.springframework.dao.DuplicateKeyException if the key is taken */
    public void insert(Train train, String person, Instant now) {
        jdbc.sql("""
                insert into release_train (train_key, name, start_local, zone, every, cut_off, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        train.key(),
                        train.name(),
                        train.cadence().start().toString(),
                        train.cadence().zone().getId(),
                        train.cadence().every().toString(),
                        train.cutOff().toString(),
                        person,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        train.products()
                .forEach(product -> jdbc.sql("insert into release_train_product (train_key, product) values (?, ?)")
                        .params(train.key(), product)
                        .update());
    }

    /** By key. */
    public List<Train> all() {
        Map<String, List<String>> products =
                jdbc.sql("select train_key, product from release_train_product").query(PRODUCT_ROW).list().stream()
                        .collect(Collectors.groupingBy(
                                ProductRow::trainKey, Collectors.mapping(ProductRow::product, Collectors.toList())));
        return jdbc.sql("select * from release_train order by train_key").query(ROW).list().stream()
                .map(row -> train(row, products.getOrDefault(row.trainKey(), List.of())))
                .toList();
    }

    public Optional<Train> find(String key) {
        return all().stream().filter(train -> train.key().equals(key)).findFirst();
    }

    private static Train train(Row row, List<String> products) {
        return new Train(
                row.trainKey(),
                row.name(),
                new Cadence(LocalDateTime.parse(row.startLocal()), ZoneId.of(row.zone()), Period.parse(row.every())),
                Duration.parse(row.cutOff()),
                new TreeSet<>(products));
    }
}
