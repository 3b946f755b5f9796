package org.releasemanager.gate.checks;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.releasemanager.gate.spi.UnreadableEvidence;

/**
 * Walks through one XML file without ever holding it whole. Nothing outside the file is read: a document type may be named
 * (JaCoCo does) but not declared inside, and entities beyond XML's own five are refused.
 *
 * @see <a href="https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing">OWASP on XXE</a>
 */
final class XmlFile {
    static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final String path;
    private final XMLStreamReader reader;
    private final Visitor visitor;
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private XmlFile(String path, XMLStreamReader reader, Visitor visitor) {
        this.path = path;
        this.reader = reader;
        this.visitor = visitor;
    }

    interface Visitor {
        void start(XmlElement element) throws IOException;

        /** @param text the characters since the last tag, at most 10,000 */
        default void end(String name, int depth, String text) throws IOException {}
    }

    static void read(String path, InputStream content, Visitor visitor) throws IOException {
        try {
            var reader = factory().createXMLStreamReader(content);
            try {
                new XmlFile(path, reader, visitor).walk();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            throw cause(path, malformed);
        } catch (CharConversionException malformed) {
            throw new UnreadableEvidence(path, "is not in the encoding that it names.");
        }
    }

    private void walk() throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                case XMLStreamConstants.DTD -> documentType();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw problem(path, reader.getLocation(), "uses an entity, which is refused.");
                default -> {}
            }
        }
    }

    private void start() throws IOException {
        if (++depth > DEEPEST) {
            throw problem(path, reader.getLocation(), "is nested more than " + DEEPEST + " levels deep.");
        }
        text.setLength(0);
        visitor.start(new XmlElement(path, reader, depth));
    }

    private void end() throws IOException {
        visitor.end(reader.getLocalName(), depth, text.toString());
        text.setLength(0);
        depth--;
    }

    private void characters() {
        var room = LONGEST_TEXT - text.length();
        if (room > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        }
    }

    private void documentType() throws UnreadableEvidence {
        var declaration = reader.getText();
        if (declaration.indexOf('[') >= 0 || declaration.indexOf(']') >= 0) {
            throw problem(path, reader.getLocation(), "declares a document type of its own, which is refused.");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to something outside, which is refused");
        });
        return factory;
    }

    static UnreadableEvidence problem(String path, Location location, String text) {
        return new UnreadableEvidence(
                path + ", line " + location.getLineNumber() + ", column " + location.getColumnNumber(), text);
    }

    private static UnreadableEvidence cause(String path, XMLStreamException failure) {
        if (failure.getNestedException() instanceof UnreadableEvidence refused) {
            return refused;
        }
        var message = String.valueOf(failure.getMessage()).replaceFirst("(?s).*\\nMessage: ", "");
        var text = "is no well-formed XML (" + shortened(message) + ")";
        return failure.getLocation() == null
                ? new UnreadableEvidence(path, text)
                : problem(path, failure.getLocation(), text);
    }

    static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
