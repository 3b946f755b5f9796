package org.releasemanager.release.web;

import java.util.List;
import org.releasemanager.web.Problems;

/** A request whose fields are wrong; names each. */
class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problems.Field> errors;

    InvalidRequest(List<Problems.Field> errors) {
        super("Some fields are wrong: " + errors);
        this.errors = errors;
    }

    List<Problems.Field> errors() {
        return errors;
    }
}
