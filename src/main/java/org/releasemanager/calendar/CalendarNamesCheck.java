package org.releasemanager.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.releasemanager.calendar.store.CalendarRows;
import org.releasemanager.calendar.store.CalendarRows.Head;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** A product names calendars that there are: a slip of the pen would be a freeze that binds nobody. */
@Component
class CalendarNamesCheck implements DefinitionCheck {
    private final CalendarRows rows;

    CalendarNamesCheck(CalendarRows rows) {
        this.rows = rows;
    }

    @Override
    public List<FieldProblem> problemsWith(Product product) {
        var names = product.calendars();
        if (names.freezes().isEmpty() && names.windows().isEmpty()) {
            return List.of();
        }
        var known = rows.heads().stream().collect(Collectors.toMap(Head::name, Head::kind));
        var problems = new ArrayList<FieldProblem>();
        check("calendars.freezes", names.freezes(), CalendarKind.FREEZE, known, problems);
        check("calendars.windows", names.windows(), CalendarKind.WINDOW, known, problems);
        return problems;
    }

    private static void check(
            String path,
            List<String> names,
            CalendarKind kind,
            Map<String, CalendarKind> known,
            List<FieldProblem> problems) {
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            if (known.get(name) != kind) {
                problems.add(new FieldProblem(
                        path + "[" + index + "]",
                        "there is no " + Calendars.word(kind) + " calendar '" + name
                                + "': send it to PUT /api/calendars/" + name + " first"));
            }
        }
    }
}
