package org.releasemanager.coordination.train;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.releasemanager.coordination.dependency.Companions;
import org.releasemanager.coordination.train.store.DepartureRows;
import org.springframework.stereotype.Component;

/** Releases aboard the same departure wait for each other until it leaves. */
@Component
class TrainCompanions implements Companions {
    private final DepartureRows rows;

    TrainCompanions(DepartureRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Group> waiting() {
        var groups = new TreeMap<String, TreeSet<String>>();
        rows.waiting().forEach(ride -> groups.computeIfAbsent(
                        "train " + ride.trainKey() + ", departure " + ride.departure(), name -> new TreeSet<>())
                .add(ride.releaseId()));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
