package org.releasemanager.coordination.web;

import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.train.Boarding;
import org.releasemanager.coordination.train.Departure;
import org.releasemanager.coordination.train.Departures;
import org.releasemanager.coordination.train.Train;
import org.releasemanager.coordination.train.TrainRequest;
import org.releasemanager.coordination.train.Trains;
import org.releasemanager.coordination.train.Trains.Outcome;
import org.releasemanager.coordination.train.UnknownTrain;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trains by REST. */
@RestController
class TrainsController {
    private static final int MOST = 100;

    private final Trains trains;
    private final Departures departures;
    private final Boarding boarding;

    TrainsController(Trains trains, Departures departures, Boarding boarding) {
        this.trains = trains;
        this.departures = departures;
        this.boarding = boarding;
    }

    record TrainView(
            String key, String name, CadenceView cadence, String cutOff, List<String> products, Departure next) {}

    record CadenceView(String start, String zone, String every) {}

    record Page<T>(List<T> items, int page, int size, long total) {}

    record Upcoming(List<Departure> items, int from, int size) {}

    record Passenger(@Nullable String release, @Nullable Integer departure) {}

    record Alighting(@Nullable String release, @Nullable String reason) {}

    @PostMapping("/api/trains")
    ResponseEntity<?> define(@RequestBody TrainRequest body, Principal caller) {
        var outcome = trains.define(body, caller.getName());
        return outcome instanceof Outcome.Defined defined
                ? ResponseEntity.created(
                                URI.create("/api/trains/" + defined.train().key()))
                        .body(view(defined.train()))
                : answer(outcome);
    }

    @GetMapping("/api/trains")
    Page<TrainView> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        demandSize(page, size, 500);
        var all = trains.all();
        var items = all.stream()
                .skip((long) page * size)
                .limit(size)
                .map(this::view)
                .toList();
        return new Page<>(items, page, size, all.size());
    }

    @GetMapping("/api/trains/{key}")
    TrainView get(@PathVariable String key) {
        return view(trains.get(key));
    }

    /** @param from number of the first one; the oldest that waits, or the next by the calendar, if it is missing */
    @GetMapping("/api/trains/{key}/departures")
    Upcoming departures(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(defaultValue = "10") int size) {
        var train = trains.get(key);
        int first = from == null ? departures.first(train) : from;
        demandSize(first, size, MOST);
        return new Upcoming(departures.of(train, first, size), first, size);
    }

    @PostMapping("/api/trains/{key}/board")
    ResponseEntity<?> board(@PathVariable String key, @RequestBody Passenger body, Principal caller) {
        return answer(boarding.board(key, body.release(), body.departure(), caller.getName()));
    }

    @PostMapping("/api/trains/{key}/departures/{number}/leave-behind")
    ResponseEntity<?> leaveBehind(
            @PathVariable String key, @PathVariable int number, @RequestBody Alighting body, Principal caller) {
        return answer(boarding.leaveBehind(key, number, named(body), caller.getName(), body.reason()));
    }

    @PostMapping("/api/trains/{key}/departures/{number}/get-off")
    ResponseEntity<?> getOff(
            @PathVariable String key, @PathVariable int number, @RequestBody Alighting body, Principal caller) {
        return answer(boarding.getOff(key, number, named(body), caller.getName(), body.reason()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownTrain unknown) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such train", String.valueOf(unknown.getMessage()));
    }

    private static String named(Alighting body) {
        return body.release() == null ? "" : body.release();
    }

    private static void demandSize(int first, int size, int most) {
        if (first < 0 || first > 1_000_000 || size < 1 || size > most) {
            throw new IllegalArgumentException("size must be 1 to " + most + ", and page or from 0 or more");
        }
    }

    private TrainView view(Train train) {
        var cadence = train.cadence();
        return new TrainView(
                train.key(),
                train.name(),
                new CadenceView(
                        cadence.start().toString(),
                        cadence.zone().getId(),
                        cadence.every().toString()),
                train.cutOff().toString(),
                List.copyOf(train.products()),
                departures.of(train, departures.first(train)));
    }

    private static ResponseEntity<?> answer(Outcome outcome) {
        if (outcome instanceof Outcome.Aboard aboard) {
            return ResponseEntity.ok(aboard.departure());
        }
        if (outcome instanceof Outcome.Alighted) {
            return ResponseEntity.noContent().build();
        }
        return outcome instanceof Outcome.Wrong wrong
                ? Problems.answer(Problems.fields(HttpStatus.UNPROCESSABLE_ENTITY, wrong.problems()))
                : Problems.of(HttpStatus.CONFLICT, "Not possible now", ((Outcome.Refused) outcome).sentence());
    }
}
