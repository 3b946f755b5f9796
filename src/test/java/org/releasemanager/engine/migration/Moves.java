package org.releasemanager.engine.migration;

import java.util.Objects;
import org.releasemanager.engine.OwnEngine;
import org.springframework.transaction.support.TransactionTemplate;

/** The classes of this package on an engine of their own. */
public final class Moves {
    public final ModelVersions versions;
    public final ReleaseMoves moves;
    public final Routes routes;
    private final TransactionTemplate transaction;

    public Moves(OwnEngine engine) {
        var repository = engine.engine().getRepositoryService();
        var running = new RunningModels(engine.jdbc());
        var elements = new Elements(repository);
        versions = new ModelVersions(repository, running);
        routes = new Routes(versions, running, elements);
        moves = new ReleaseMoves(
                engine.runtime(),
                versions,
                running,
                new ActiveElements(engine.runtime(), engine.management()),
                new MovePlans(engine.runtime(), elements),
                new DoneParts(engine.jdbc()),
                new Obstacles(elements),
                engine.transactions());
        transaction = new TransactionTemplate(engine.transactions());
    }

    /** In a transaction that ends well only when it is done. */
    Move move(String release, Route route) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var move = moves.move(release, route);
            if (move instanceof Move.Refused) {
                status.setRollbackOnly();
            }
            return move;
        }));
    }
}
