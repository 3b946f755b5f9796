package org.releasemanager.engine.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where releases move to, and what became of elements that have another name there.
 *
 * @param deployment its models are followed afterwards
 * @param renamed old element id → new element id; an old id may name its model, too: {@code deploy-release/userTask_check}
 * @param renewed elements, named in the same way, whose timer or message is made anew; all others keep theirs
 */
public record Route(String deployment, Map<String, String> renamed, Set<String> renewed) {
    /** The part of {@link #renamed} that concerns one model. */
    Map<String, String> renamedIn(String process) {
        var own = new HashMap<String, String>();
        renamed.forEach((old, now) -> {
            if (isIn(process, old)) {
                own.put(element(old), now);
            }
        });
        return own;
    }

    boolean renews(String process, String element) {
        return renewed.contains(element) || renewed.contains(process + "/" + element);
    }

    static boolean isIn(String process, String name) {
        int slash = name.indexOf('/');
        return slash < 0 || name.substring(0, slash).equals(process);
    }

    static String element(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
