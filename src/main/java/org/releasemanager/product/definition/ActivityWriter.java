package org.releasemanager.product.definition;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.releasemanager.product.Product.Activity;

/** The counterpart of {@link ActivityReader}. */
final class ActivityWriter {
    private ActivityWriter() {}

    static Map<String, Object> activity(Activity activity) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("key", activity.key());
        keys.put("name", activity.name());
        keys.put("team", activity.teams().size() == 1 ? activity.teams().get(0) : activity.teams());
        keys.put("phase", activity.phase().name().toLowerCase(Locale.ROOT));
        activity.due().ifPresent(due -> keys.put("due", time(due)));
        keys.put("mandatory", activity.mandatory());
        return keys;
    }

    static Map<String, String> times(Map<String, Duration> times) {
        var written = new LinkedHashMap<String, String>();
        times.forEach((task, time) -> written.put(task, time(time)));
        return written;
    }

    /** As a person writes it: P2D, not PT48H. */
    private static String time(Duration time) {
        return time.equals(Duration.ofDays(time.toDays())) ? "P" + time.toDays() + "D" : time.toString();
    }
}
