package org.releasemanager.engine.retry;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an exception and its causes say to people: the first that speaks plainly, and the last, which knows why. */
final class Causes {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 20;
    private static final Pattern ENGINE_CODE = Pattern.compile("^ENGINE-\\d+ ");

    private Causes() {}

    static List<Throwable> of(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && chain.size() < DEEPEST; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }

    static boolean isOfTheEngine(Throwable cause) {
        return cause.getClass().getName().startsWith("org.camunda.");
    }

    static String sentence(List<Throwable> chain) {
        Throwable last = chain.get(chain.size() - 1);
        Throwable first = chain.stream()
                .filter(cause -> !isOfTheEngine(cause) && !isMereWrapping(cause))
                .findFirst()
                .orElse(last);
        String outer = said(first);
        String inner = said(last);
        String text = outer.contains(inner) ? outer : outer + ": " + inner;
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    private static boolean isMereWrapping(Throwable cause) {
        return cause.getCause() != null && cause.getCause().toString().equals(cause.getMessage());
    }

    private static String said(Throwable cause) {
        String message = oneLine(cause.getMessage());
        if (cause instanceof UnknownHostException) {
            return "The network knows no host '" + message + "'";
        }
        return message.isEmpty() ? "The program failed by a " + cause.getClass().getSimpleName() : message;
    }

    private static String oneLine(@Nullable String message) {
        String text = message == null ? "" : message.replaceAll("\\s+", " ").trim();
        String plain = ENGINE_CODE.matcher(text).replaceFirst("");
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
