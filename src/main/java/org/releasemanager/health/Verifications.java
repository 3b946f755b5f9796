package org.releasemanager.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.Deployments;
import org.releasemanager.health.Measurement.Moment;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;

/** Quick looks at an environment: does the right version run there, and does it work? Each takes some 15 s at most. */
@Component
public class Verifications {
    private static final int AFTER_THE_RELEASE = 5;

    private final Releases releases;
    private final Deployments deployments;
    private final QuickLook look;
    private final Measurements measurements;
    private final Timeline timeline;

    Verifications(
            Releases releases, Deployments deployments, QuickLook look, Measurements measurements, Timeline timeline) {
        this.releases = releases;
        this.deployments = deployments;
        this.look = look;
        this.measurements = measurements;
        this.timeline = timeline;
    }

    /** Right after a deployment: every service runs in the release's version and answers well. */
    public Assessment verifyDeployed(String releaseId, String environment) {
        Release release = releases.get(releaseId);
        Map<String, String> expected = new LinkedHashMap<>();
        release.product().services().forEach(service -> expected.put(service.key(), release.version()));
        return verify(releaseId, environment, Moment.VERIFICATION, expected);
    }

    /**
     * Right after the way back: these services run again in the versions from before, and answer well.
     *
     * @param expected version by service; a service that had not been there before is left out, and must not run
     */
    public Assessment verifyRestored(
            String releaseId, String environment, List<String> services, Map<String, String> expected) {
        Map<String, String> serving = deployments.serving(releaseId, environment);
        List<Judgement> stray = services.stream()
                .filter(service -> !expected.containsKey(service) && serving.containsKey(service))
                .map(service -> wrong(
                        service,
                        service + " still runs (" + serving.get(service) + "), though it was not there before"))
                .toList();
        Assessment restored = verify(releaseId, environment, Moment.ROLLBACK, expected);
        return stray.isEmpty() ? restored : measurements.keep(releaseId, environment, Moment.ROLLBACK, stray);
    }

    /** When the release is closed: production is measured once more and compared with the time before. */
    public Assessment measureProduction(String releaseId) {
        Product product = releases.get(releaseId).product();
        String production = product.production().key();
        Watched watched = Watched.of(product, production);
        List<Judgement> judgements = new ArrayList<>();
        look.times(AFTER_THE_RELEASE, watched.addresses())
                .forEach((service, probes) -> judgements.add(Judgement.ofObservation(service, probes)));
        watched.unknown().forEach(service -> judgements.add(Judgement.nothingKnown(service)));
        Assessment after = measurements.keep(releaseId, production, Moment.AFTER, judgements);
        timeline.record(releaseId, Timeline.SYSTEM, "production-measured", "Production now: " + after.sentence());
        return after;
    }

    private Assessment verify(String releaseId, String environment, Moment moment, Map<String, String> expected) {
        Watched watched = Watched.of(releases.get(releaseId).product(), environment);
        Map<String, HealthAddress> askable = new LinkedHashMap<>(watched.addresses());
        askable.keySet().retainAll(expected.keySet());
        Map<String, List<Probe>> answers = look.untilWell(askable);
        Map<String, String> serving = deployments.serving(releaseId, environment);
        List<Judgement> judgements = new ArrayList<>();
        expected.forEach((service, version) ->
                judgements.add(judge(service, version, serving.get(service), answers.get(service))));
        Assessment assessment = measurements.keep(releaseId, environment, moment, judgements);
        String kind = assessment.health() == Health.UNHEALTHY ? "verification-failed" : "verification-finished";
        String text = "Health in " + environment + ": " + assessment.sentence();
        timeline.record(releaseId, Timeline.SYSTEM, kind, text);
        return assessment;
    }

    private static Judgement judge(
            String service, String expected, @Nullable String serving, @Nullable List<Probe> answers) {
        if (!expected.equals(serving)) {
            String instead = serving == null ? "does not run" : "runs in version " + serving;
            return wrong(service, service + " " + instead + ", " + expected + " was expected");
        }
        return answers == null ? Judgement.nothingKnown(service) : Judgement.ofLastAnswer(service, answers);
    }

    private static Judgement wrong(String service, String detail) {
        return new Judgement(service, Health.UNHEALTHY, 0, 0, null, null, detail);
    }
}
