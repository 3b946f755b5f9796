package org.releasemanager.gate.evidence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.UnreadableEvidence;

/** Evidence that is no file, written down as one: so it is hashed, kept and judged again like any other. */
public final class Document {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .serializationInclusion(Include.NON_NULL)
            .build();

    private Document() {}

    static void show(EvidenceSource.Visitor visitor, String path, Object content) throws IOException {
        show(visitor, path, MAPPER.writeValueAsBytes(content));
    }

    static void show(EvidenceSource.Visitor visitor, String path, byte[] content) throws IOException {
        visitor.file(path, content.length, null, new ByteArrayInputStream(content));
    }

    public static <T> T read(String path, InputStream content, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(content, type);
        } catch (JsonProcessingException malformed) {
            throw new UnreadableEvidence(
                    path, "was not written by this application: " + malformed.getOriginalMessage());
        }
    }
}
