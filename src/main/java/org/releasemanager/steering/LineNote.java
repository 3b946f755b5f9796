package org.releasemanager.steering;

import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.release.spi.BoardNote;
import org.springframework.stereotype.Component;

/** The board says first of all that the line is stopped. */
@Component
class LineNote implements BoardNote {
    private final StoppedLine line;

    LineNote(StoppedLine line) {
        this.line = line;
    }

    @Override
    public Optional<String> sentence() {
        return Optional.of(line.stops().stream().map(LineStop::sentence).collect(Collectors.joining("; ")))
                .filter(sentence -> !sentence.isEmpty());
    }
}
