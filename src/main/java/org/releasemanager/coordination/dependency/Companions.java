package org.releasemanager.coordination.dependency;

import java.util.List;
import java.util.Set;

/** Releases that go together: each waits for the others before it goes to production. */
public interface Companions {
    /** Who waits now. */
    List<Group> waiting();

    /** @param name for people: {@code train spring, departure 3} */
    record Group(String name, Set<String> releases) {}
}
