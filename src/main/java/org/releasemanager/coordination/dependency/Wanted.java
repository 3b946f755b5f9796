package org.releasemanager.coordination.dependency;

/** What a release depends on. */
public sealed interface Wanted {
    /** In which of the four ways it is looked after. */
    enum Kind {
        RELEASE,
        SERVICE,
        ARTIFACT,
        ISSUE
    }

    Kind kind();

    /** For people, after "Waits for": {@code api-3.1.0 to be released}. */
    String sentence();

    /** Another release, which has been started. */
    record OneRelease(String release, Milestone reaches) implements Wanted {
        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }

        @Override
        public String sentence() {
            return release + " to be " + reaches.words();
        }
    }

    /** Any release of a product in a range of versions; nobody need have started it. */
    record AnyRelease(String product, String versions, Milestone reaches) implements Wanted {
        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }

        @Override
        public String sentence() {
            return "a release of " + product + " " + versions + " to be " + reaches.words();
        }
    }

    /** @param minimum the service's version, or a newer one */
    record LiveService(String product, String service, String environment, String minimum) implements Wanted {
        @Override
        public Kind kind() {
            return Kind.SERVICE;
        }

        @Override
        public String sentence() {
            return service + " " + minimum + " or newer to be live in " + environment + " of " + product;
        }
    }

    /** @param digest {@code sha256:} and 64 hex digits */
    record Artifact(String name, String digest) implements Wanted {
        @Override
        public Kind kind() {
            return Kind.ARTIFACT;
        }

        @Override
        public String sentence() {
            return name + " to be there as " + digest.substring(0, 19) + "…";
        }
    }

    /** @param state the tracker's own word */
    record Issue(String key, String state) implements Wanted {
        @Override
        public Kind kind() {
            return Kind.ISSUE;
        }

        @Override
        public String sentence() {
            return "issue " + key + " to be " + state;
        }
    }
}
