package org.releasemanager.release.web;

import java.util.List;

/** A request whose fields are wrong; names each. */
class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    record FieldError(String field, String message) {}

    InvalidRequest(List<FieldError> errors) {
        super("Some fields are wrong: " + errors);
        this.errors = errors;
    }

    List<FieldError> errors() {
        return errors;
    }
}
