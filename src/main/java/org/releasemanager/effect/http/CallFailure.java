package org.releasemanager.effect.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a call to an outside system gave no answer that can be used. What it says is for people: systems are named, addresses
 * only by host, headers never.
 */
public abstract sealed class CallFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The call certainly did not arrive: it may be made again. */
    public static final class NotReached extends CallFailure {
        private static final long serialVersionUID = 1L;

        NotReached(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The call may have been carried out and its answer was lost: ask for its key before it is made again. */
    public static final class AnswerLost extends CallFailure {
        private static final long serialVersionUID = 1L;

        AnswerLost(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The system asks for peace. */
    public static final class Busy extends CallFailure {
        private static final long serialVersionUID = 1L;

        private final Instant notBefore;

        Busy(String message, Instant notBefore) {
            super(message, null);
            this.notBefore = notBefore;
        }

        /** When it may be asked again. */
        public Instant notBefore() {
            return notBefore;
        }
    }

    /** Credentials or rights are missing or no longer valid: trying again is of no use before a person has acted. */
    public static final class NotPermitted extends CallFailure {
        private static final long serialVersionUID = 1L;

        NotPermitted(String message) {
            super(message, null);
        }
    }

    /** An address that is never asked, see {@link AddressRules}. */
    public static final class AddressRefused extends CallFailure {
        private static final long serialVersionUID = 1L;

        AddressRefused(String message) {
            super(message, null);
        }
    }

    /** Something answered, but not what was asked: too large, of another kind, or a way to another host. */
    public static final class UnusableAnswer extends CallFailure {
        private static final long serialVersionUID = 1L;

        UnusableAnswer(String message) {
            super(message, null);
        }
    }
}
