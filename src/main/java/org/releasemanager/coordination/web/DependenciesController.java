package org.releasemanager.coordination.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependencies;
import org.releasemanager.coordination.dependency.Dependencies.Outcome;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.coordination.dependency.DependencyRequest;
import org.releasemanager.coordination.dependency.DependencyWaivers;
import org.releasemanager.coordination.dependency.DependencyWarnings;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a release waits for, by REST. */
@RestController
class DependenciesController {
    private static final Set<String> MAY_WAIVE = Set.of("manager", "product-owner", "camunda-admin");
    private static final Set<String> MAY_CONFIRM =
            Set.of("manager", "product-owner", "operator", "security", "camunda-admin");

    private final Releases releases;
    private final Dependencies dependencies;
    private final DependencyWaivers waivers;
    private final DependencyWarnings warnings;

    DependenciesController(
            Releases releases, Dependencies dependencies, DependencyWaivers waivers, DependencyWarnings warnings) {
        this.releases = releases;
        this.dependencies = dependencies;
        this.waivers = waivers;
        this.warnings = warnings;
    }

    record Reason(@Nullable String reason) {}

    @GetMapping("/api/releases/{id}/dependencies")
    List<DependencyView> list(@PathVariable String id) {
        var all = dependencies.of(releases.get(id).id());
        return views(releases.get(id), all);
    }

    @PostMapping("/api/releases/{id}/dependencies")
    ResponseEntity<?> add(@PathVariable String id, @RequestBody DependencyRequest body, Principal caller) {
        var release = releases.get(id);
        var outcome = dependencies.add(release.id(), body, caller.getName());
        if (outcome instanceof Outcome.Done done) {
            var address =
                    "/api/releases/" + id + "/dependencies/" + done.dependency().number();
            return ResponseEntity.created(URI.create(address)).body(view(release, done.dependency()));
        }
        return answer(release, outcome);
    }

    @GetMapping("/api/releases/{id}/dependencies/{number}")
    ResponseEntity<?> get(@PathVariable String id, @PathVariable int number) {
        var release = releases.get(id);
        return dependencies
                .find(id, number)
                .<ResponseEntity<?>>map(one -> ResponseEntity.ok(view(release, one)))
                .orElseGet(() -> DependencyProblems.unknown(id, number));
    }

    @DeleteMapping("/api/releases/{id}/dependencies/{number}")
    ResponseEntity<?> remove(@PathVariable String id, @PathVariable int number, Principal caller) {
        var release = releases.get(id);
        var outcome = dependencies.remove(release.id(), number, caller.getName());
        return outcome instanceof Outcome.Done ? ResponseEntity.noContent().build() : answer(release, outcome);
    }

    @PostMapping("/api/releases/{id}/dependencies/{number}/waive")
    ResponseEntity<?> waive(
            @PathVariable String id, @PathVariable int number, @RequestBody Reason body, HttpServletRequest caller) {
        return as(
                MAY_WAIVE,
                caller,
                () -> answer(releases.get(id), waivers.propose(id, number, caller.getRemoteUser(), body.reason())));
    }

    @PostMapping("/api/releases/{id}/dependencies/{number}/waive/confirm")
    ResponseEntity<?> confirm(@PathVariable String id, @PathVariable int number, HttpServletRequest caller) {
        return as(
                MAY_CONFIRM,
                caller,
                () -> answer(releases.get(id), waivers.confirm(id, number, caller.getRemoteUser())));
    }

    @PostMapping("/api/releases/{id}/dependencies/{number}/waive/refuse")
    ResponseEntity<?> refuse(
            @PathVariable String id, @PathVariable int number, @RequestBody Reason body, HttpServletRequest caller) {
        return as(
                MAY_CONFIRM,
                caller,
                () -> answer(releases.get(id), waivers.refuse(id, number, caller.getRemoteUser(), body.reason())));
    }

    /** An issue that no tracker answers for. */
    @PostMapping("/api/releases/{id}/dependencies/{number}/settle")
    ResponseEntity<?> settle(
            @PathVariable String id, @PathVariable int number, @RequestBody Reason body, Principal caller) {
        return answer(releases.get(id), waivers.settle(id, number, caller.getName(), body.reason()));
    }

    private static ResponseEntity<?> as(
            Set<String> roles, HttpServletRequest caller, Supplier<ResponseEntity<?>> work) {
        return roles.stream().anyMatch(caller::isUserInRole)
                ? work.get()
                : Problems.of(
                        HttpStatus.FORBIDDEN,
                        "Not entitled",
                        "'" + caller.getRemoteUser() + "' may not do this: it takes one of " + new TreeSet<>(roles));
    }

    private ResponseEntity<?> answer(Release release, Outcome outcome) {
        return outcome instanceof Outcome.Done done
                ? ResponseEntity.ok(view(release, done.dependency()))
                : DependencyProblems.of(outcome);
    }

    private DependencyView view(Release release, Dependency one) {
        return views(release, List.of(one)).get(0);
    }

    private List<DependencyView> views(Release release, List<Dependency> all) {
        var warned = warnings.of(release, all);
        return all.stream()
                .map(one -> DependencyView.of(one, warned.get(one.number())))
                .toList();
    }
}
