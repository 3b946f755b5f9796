package org.releasemanager.documentation.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.releasemanager.documentation.Document;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** A document as a page of its own that needs nothing else: no script, no image, no style but the one it brings along. */
@Component
class HtmlPage {
    private static final String FOLDER = "/templates/documentation/";

    private final String style = resource("page.css");
    private final Template template = Mustache.compiler().compile(resource("page.html"));
    private final String policy = "default-src 'none'; style-src 'sha256-" + sha256(style)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    String of(Release release, Document document) {
        return template.execute(Map.of(
                "title",
                document.version().kind().title() + ": " + release.product().name() + " " + release.version(),
                "state",
                DocumentItem.words(document.version()),
                "style",
                style,
                "body",
                document.html()));
    }

    String contentSecurityPolicy() {
        return policy;
    }

    private static String resource(String name) {
        try (var in = HtmlPage.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
