package org.releasemanager.product.definition;

import static org.releasemanager.product.definition.Readers.eachOnce;
import static org.releasemanager.product.definition.Readers.fields;
import static org.releasemanager.product.definition.Readers.flag;
import static org.releasemanager.product.definition.Readers.oneOf;
import static org.releasemanager.product.definition.Readers.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.releasemanager.product.Product.Activity;

/** What teams do besides the steps of the models, and how long people have for their tasks. */
final class ActivityReader {
    static final Reader<Activity> ACTIVITY = fields(ActivityReader::activity);

    /** A user task as the models call it. */
    static final Rule TASK = Rule.quoting(
            Pattern.compile("[a-z][A-Za-z]{0,59}").asMatchPredicate(),
            "is no task: write it as the models do, for example approveRelease");

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Rule TIME = Rule.quoting(
            ActivityReader::isTime,
            "is no working time from a minute to a year: write it like P2D (two working days), PT4H or P1DT12H");
    static final Reader<Duration> WORKING_TIME = (node, spot) -> {
        var written = text(TIME).read(node, spot);
        return isTime(written) ? Duration.parse(written) : Duration.ofDays(1);
    };
    private static final Reader<List<String>> TEAMS = (node, spot) -> {
        if (node instanceof Node.Sequence sequence && sequence.items().isEmpty()) {
            spot.problem("is empty: name the team that does it");
        }
        return node instanceof Node.Sequence
                ? eachOnce(text(Names.KEY)).read(node, spot)
                : List.of(text(Names.KEY).read(node, spot));
    };

    private ActivityReader() {}

    private static Activity activity(Fields fields) {
        var key = fields.required("key", text(Names.KEY), "");
        return new Activity(
                key,
                fields.optional("name", text(Names.LINE), key),
                fields.required("team", TEAMS, List.of()),
                fields.optional("phase", oneOf(Activity.Phase.values()), Activity.Phase.DEVELOPMENT),
                fields.optional("due", WORKING_TIME),
                fields.optional("mandatory", flag(), true));
    }

    private static boolean isTime(String text) {
        try {
            var time = Duration.parse(text);
            return time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(LONGEST) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
