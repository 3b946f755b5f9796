package org.releasemanager.integration.email;

import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.outbox.Delivery;
import org.releasemanager.release.OneLine;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Whether a mail that could not be sent as usual has been taken by the server.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.5">RFC 5321: whose mail it is after the final dot</a>
 */
final class Verdict {
    private static final int LONGEST_REASON = 400;

    private Verdict() {}

    /** @param handedOver whether the server was given any of the mail's content */
    static Delivery on(MailException failure, boolean handedOver) {
        if (!handedOver) {
            return new Delivery.NotAccepted(reason(failure), true);
        }
        var reasons = failure instanceof MailSendException send ? send.getMessageExceptions() : new Exception[0];
        if (failure instanceof MailSendException && reasons.length == 0) {
            return new Delivery.Accepted("the mail server hung up without a goodbye");
        }
        return Arrays.stream(reasons)
                .filter(SMTPSendFailedException.class::isInstance)
                .map(SMTPSendFailedException.class::cast)
                .findFirst()
                .map(Verdict::byAnswer)
                .orElseGet(() -> new Delivery.Uncertain(reason(failure)));
    }

    private static Delivery byAnswer(SMTPSendFailedException answer) {
        int code = answer.getReturnCode();
        if (code >= 400 && code < 600) {
            return new Delivery.NotAccepted(line(answer.getMessage()), true);
        }
        return code >= 200 && code < 300
                ? new Delivery.Accepted("refused for " + refused(answer))
                : new Delivery.Uncertain(line(answer.getMessage()));
    }

    private static String refused(SendFailedException partly) {
        return Stream.of(partly.getInvalidAddresses(), partly.getValidUnsentAddresses())
                .filter(addresses -> addresses != null)
                .flatMap(Arrays::stream)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static String reason(MailException failure) {
        var causes = failure instanceof MailSendException send ? send.getMessageExceptions() : new Exception[0];
        var cause = causes.length == 0 ? NestedExceptionUtils.getMostSpecificCause(failure) : causes[0];
        return line(cause.getMessage());
    }

    private static String line(@Nullable String message) {
        return OneLine.of(message == null ? "no reason given" : message, LONGEST_REASON);
    }
}
