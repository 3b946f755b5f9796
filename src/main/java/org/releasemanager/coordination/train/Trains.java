package org.releasemanager.coordination.train;

import java.time.Clock;
import java.util.List;
import org.releasemanager.coordination.train.store.TrainRows;
import org.releasemanager.product.Products;
import org.releasemanager.product.UnknownProduct;
import org.releasemanager.web.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trains that there are. */
@Component
public class Trains {
    private final TrainRows rows;
    private final Products products;
    private final Clock clock;

    Trains(TrainRows rows, Products products, Clock clock) {
        this.rows = rows;
        this.products = products;
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        record Defined(Train train) implements Outcome {}

        /** @param departure the one that the release is aboard now */
        record Aboard(Departure departure) implements Outcome {}

        record Alighted() implements Outcome {}

        record Wrong(List<Problems.Field> problems) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }

    @Transactional
    public Outcome define(TrainRequest request, String person) {
        var reading = new TrainReading(request, this::isKnown);
        var train = reading.train();
        if (!reading.problems().isEmpty()) {
            return new Outcome.Wrong(reading.problems());
        }
        if (rows.find(train.key()).isPresent()) {
            return taken(train);
        }
        try {
            rows.insert(train, person, clock.instant());
        } catch (DuplicateKeyException race) {
            return taken(train);
        }
        return new Outcome.Defined(train);
    }

    public List<Train> all() {
        return rows.all();
    }

    /** @throws UnknownTrain if there is none with this key */
    public Train get(String key) {
        return rows.find(key).orElseThrow(() -> new UnknownTrain(key));
    }

    private static Outcome taken(Train train) {
        return new Outcome.Refused("There is a train '" + train.key() + "' already: choose another key");
    }

    private boolean isKnown(String product) {
        try {
            products.get(product);
            return true;
        } catch (UnknownProduct unknown) {
            return false;
        }
    }
}
