package org.releasemanager.gate.checks;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.releasemanager.gate.spi.UnreadableEvidence;

/** A start tag, valid only while its visitor looks at it. */
final class XmlElement {
    /** Sums of as many as fit into a file stay far below what a long holds. */
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,11}");

    private final String path;
    private final XMLStreamReader reader;
    private final int depth;

    XmlElement(String path, XMLStreamReader reader, int depth) {
        this.path = path;
        this.reader = reader;
        this.depth = depth;
    }

    /** Without prefix. */
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    /** 1 for the root. */
    int depth() {
        return depth;
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /** @return 0 without such an attribute, or if it is blank */
    long count(String name) throws UnreadableEvidence {
        var text = attribute(name)
                .map(String::strip)
                .filter(stated -> !stated.isEmpty())
                .orElse("0");
        if (!COUNT.matcher(text).matches()) {
            throw problem("'" + name + "' is '" + XmlFile.shortened(text) + "', which is no count.");
        }
        return Long.parseLong(text);
    }

    UnreadableEvidence problem(String text) {
        return XmlFile.problem(path, reader.getLocation(), text);
    }
}
