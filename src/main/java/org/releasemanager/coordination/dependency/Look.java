package org.releasemanager.coordination.dependency;

import java.util.Collection;
import java.util.Map;

/** Finds out how dependencies of one kind stand. One bean per kind; changes nothing. */
interface Look {
    Wanted.Kind kind();

    /** Whether our own tables know, so that it is cheap to ask, and may be asked inside a transaction. */
    boolean isQuick();

    /**
     * For all of them at once.
     *
     * @return by dependency id; one that is missing stands as it stood
     */
    Map<Long, Finding> look(Collection<Dependency> dependencies);
}
