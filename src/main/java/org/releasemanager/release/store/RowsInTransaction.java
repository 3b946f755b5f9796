package org.releasemanager.release.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction knows of the table {@code release}, so that it reads each row once and locks it once. It is one of
 * the transaction's synchronisations: suspended, resumed and forgotten together with it. Whoever must know what others have
 * committed meanwhile locks the row.
 */
final class RowsInTransaction implements TransactionSynchronization {
    private final Map<String, ReleaseRow> rows = new HashMap<>();
    private final Set<String> locked = new HashSet<>();
    private boolean over;

    /** Of the running transaction; outside of one, something that is forgotten at once. */
    static RowsInTransaction current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return new RowsInTransaction();
        }
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof RowsInTransaction known) {
                return known.over ? new RowsInTransaction() : known;
            }
        }
        var fresh = new RowsInTransaction();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    Optional<ReleaseRow> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    void remember(ReleaseRow row) {
        rows.put(row.id(), row);
    }

    /** The row was written: read it again. */
    void forget(String id) {
        rows.remove(id);
    }

    boolean isLocked(String id) {
        return locked.contains(id);
    }

    void rememberLocked(String id) {
        locked.add(id);
    }

    /** A rolled-back part gives back its locks and undoes its writes. */
    @Override
    public void savepointRollback(Object savepoint) {
        rows.clear();
        locked.clear();
    }

    @Override
    public void beforeCompletion() {
        over = true;
    }
}
