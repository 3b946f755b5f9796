package org.releasemanager.documentation;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.OneLine;

/**
 * The Mustache templates of a room, in {@code templates/<room>/} on the classpath. {@code {{value}}} is escaped for Markdown;
 * {@code {{{value}}}} is Markdown already. A placeholder without a value is an error, never an empty place.
 */
public final class MarkdownTemplates {
    private final String room;
    private final Mustache.Compiler markdown = compiler(MarkdownText::escape);
    private final Mustache.Compiler plain = compiler(OneLine::of);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    public MarkdownTemplates(String room) {
        this.room = room;
    }

    /** @param name of the template's file, without {@code .md} */
    public String render(String name, Object values) {
        var text = new StringWriter();
        render(name, values, text);
        return text.toString();
    }

    public void render(String name, Object values, Writer out) {
        compiled.computeIfAbsent(name, this::compile).execute(values, out);
    }

    /** The template's first line as plain text, for a subject or a title: the rest is not looked at. */
    public String renderFirstLine(String name, Object values) {
        return plain.compile(source(name).lines().findFirst().orElse("")).execute(values);
    }

    private Template compile(String name) {
        return markdown.compile(source(name));
    }

    private String source(String name) {
        var path = "/templates/" + room + "/" + name + ".md";
        try (InputStream in = MarkdownTemplates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no template " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + path, e);
        }
    }

    private Mustache.Compiler compiler(Mustache.Escaper escaper) {
        return Mustache.compiler()
                .withEscaper(escaper)
                .withLoader(name -> new StringReader(source(name)))
                .strictSections(true)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true);
    }
}
