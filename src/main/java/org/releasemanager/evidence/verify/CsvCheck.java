package org.releasemanager.evidence.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.releasemanager.evidence.format.Csv;
import org.releasemanager.evidence.format.CsvReader;
import org.releasemanager.evidence.verify.JsonRecords.Located;

/** A spreadsheet shows what the records say, cell by cell. */
final class CsvCheck {
    private final Pack pack;
    private final Problems problems;

    CsvCheck(Pack pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    void check(String csv, String json) {
        try (var text = new InputStreamReader(pack.open(csv), StandardCharsets.UTF_8);
                var records = new JsonRecords(pack.open(json))) {
            var rows = new CsvReader(text);
            var columns = rows.row().orElseThrow(() -> new IOException("it has no header"));
            int number = 0;
            for (var row = rows.row(); row.isPresent(); row = rows.row()) {
                compare(csv, ++number, columns, row.get(), records.next());
            }
            if (records.next().isPresent()) {
                problems.add(csv, "ends after record " + number + ", but " + json + " goes on");
            }
        } catch (IOException unreadable) {
            problems.add(csv, "cannot be compared with " + json + ": " + Words.of(unreadable));
        }
    }

    private void compare(String csv, int number, List<String> columns, List<String> row, Optional<Located> record)
            throws IOException {
        if (record.isEmpty()) {
            problems.add(csv, "record " + number + " is not in the JSON");
            return;
        }
        if (row.size() != columns.size()) {
            problems.add(
                    csv, "record " + number + " has " + row.size() + " cells under " + columns.size() + " columns");
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            if (!row.get(column).equals(Csv.cell(record.get().json().path(name)))) {
                problems.add(csv, "record " + number + " says something else than the JSON in column " + name);
            }
        }
    }
}
