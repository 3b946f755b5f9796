package org.releasemanager.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;

/** Tells a database that is away from one that refuses. */
final class Outage {
    /** PostgreSQL is shutting down, has crashed, starts, or has no room for more connections. */
    private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03", "53300");

    /** PostgreSQL reads but does not write: it is read-only (a standby, or by its setting), or its disk is full. */
    private static final Set<String> WRITES_NOTHING = Set.of("25006", "53100");

    private Outage() {}

    static boolean isCauseOf(Throwable failure) {
        return hasCause(failure, Outage::isAway);
    }

    static boolean isRefusedWrite(Throwable failure) {
        return hasCause(failure, sql -> sql.getSQLState() != null && WRITES_NOTHING.contains(sql.getSQLState()));
    }

    private static boolean hasCause(Throwable failure, Predicate<SQLException> kind) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && kind.test(sql)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state != null && (state.startsWith("08") || NOT_NOW.contains(state));
    }
}
