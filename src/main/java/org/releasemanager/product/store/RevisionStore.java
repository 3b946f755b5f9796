package org.releasemanager.product.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.releasemanager.product.Revision;
import org.releasemanager.product.definition.DefinitionReader;
import org.releasemanager.product.definition.DefinitionWriter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The revisions of all products. Nothing is ever overwritten, so a revision number means one definition for ever. */
@Repository
public class RevisionStore {
    private static final String SELECT =
            "select revision, definition, defined_at, defined_by from product_revision r where ";
    private static final String IS_LATEST =
            "revision = (select max(revision) from product_revision where product_key = r.product_key)";

    private final JdbcClient jdbc;

    public RevisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Revision> latest(String key) {
        return jdbc.sql(SELECT + "product_key = :key and " + IS_LATEST)
                .param("key", key)
                .query(RevisionStore::revision)
                .optional();
    }

    /** The latest revision of each product, by key. */
    public List<Revision> latest(long offset, int most) {
        return jdbc.sql(SELECT + IS_LATEST + " order by product_key limit :most offset :offset")
                .param("most", most)
                .param("offset", offset)
                .query(RevisionStore::revision)
                .list();
    }

    public Optional<Revision> find(String key, int revision) {
        return jdbc.sql(SELECT + "product_key = :key and revision = :revision")
                .param("key", key)
                .param("revision", revision)
                .query(RevisionStore::revision)
                .optional();
    }

    public long count() {
        return jdbc.sql("select count(distinct product_key) from product_revision")
                .query(Long.class)
                .single();
    }

    /** False if somebody else was faster and this number is taken. */
    public boolean add(Revision revision) {
        try {
            jdbc.sql("insert into product_revision (product_key, revision, definition, defined_at, defined_by)"
                            + " values (:key, :revision, :definition, :at, :by)")
                    .param("key", revision.product().key())
                    .param("revision", revision.number())
                    .param("definition", Json.write(DefinitionWriter.write(revision.product())))
                    .param("at", revision.definedAt().atOffset(ZoneOffset.UTC))
                    .param("by", revision.definedBy())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public void remove(String key) {
        jdbc.sql("delete from product_revision where product_key = :key")
                .param("key", key)
                .update();
    }

    private static Revision revision(ResultSet row, int index) throws SQLException {
        return new Revision(
                row.getInt("revision"),
                DefinitionReader.stored(row.getString("definition")),
                row.getObject("defined_at", OffsetDateTime.class).toInstant(),
                row.getString("defined_by"));
    }
}
