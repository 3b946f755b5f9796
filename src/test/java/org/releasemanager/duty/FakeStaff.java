package org.releasemanager.duty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of the shop: everybody has an account until they leave. */
final class FakeStaff implements Staff {
    final Map<String, List<String>> responsible = new HashMap<>();
    final Map<String, List<String>> roles = new HashMap<>();
    final Set<String> gone = new HashSet<>();

    @Override
    public List<String> responsible(String taskId) {
        return responsible.getOrDefault(taskId, List.of());
    }

    @Override
    public List<String> inRole(String releaseId, String role) {
        return roles.getOrDefault(role, List.of());
    }

    @Override
    public boolean exists(String person) {
        return !gone.contains(person);
    }

    @Override
    public Optional<String> emailOf(String person) {
        return Optional.of(person + "@example.org");
    }
}
