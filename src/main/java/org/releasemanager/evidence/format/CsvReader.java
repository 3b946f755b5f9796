package org.releasemanager.evidence.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads RFC 4180 and nothing else: CRLF after each row, quotes only around a whole cell. */
public final class CsvReader {
    private static final int END = -1;
    private static final int LONGEST_CELL = 16 * 1_024 * 1_024;

    private final Reader in;
    private int next;

    public CsvReader(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
    }

    /** @throws Malformed with what is wrong, in words */
    public Optional<List<String>> row() throws IOException {
        if (next == END) {
            return Optional.empty();
        }
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (next == ',') {
            take();
            cells.add(cell());
        }
        expect('\r');
        expect('\n');
        return Optional.of(cells);
    }

    /** The text is no CSV by RFC 4180. */
    public static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private String cell() throws IOException {
        return next == '"' ? quoted() : plain();
    }

    private String plain() throws IOException {
        var cell = new StringBuilder();
        while (next != ',' && next != '\r') {
            if (next == END || next == '\n' || next == '"') {
                throw new Malformed("a cell without quotes must end with a comma or CRLF");
            }
            append(cell, take());
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        take();
        var cell = new StringBuilder();
        while (true) {
            if (next == END) {
                throw new Malformed("a quoted cell does not end");
            }
            int character = take();
            if (character != '"') {
                append(cell, character);
            } else if (next == '"') {
                append(cell, take());
            } else {
                return cell.toString();
            }
        }
    }

    private static void append(StringBuilder cell, int character) throws Malformed {
        if (cell.length() == LONGEST_CELL) {
            throw new Malformed("a cell is longer than anything that we write");
        }
        cell.append((char) character);
    }

    private void expect(char wanted) throws IOException {
        if (next != wanted) {
            throw new Malformed("a row must end with CRLF");
        }
        take();
    }

    private int take() throws IOException {
        int taken = next;
        next = in.read();
        return taken;
    }
}
