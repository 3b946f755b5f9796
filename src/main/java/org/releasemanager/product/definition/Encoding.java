package org.releasemanager.product.definition;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.releasemanager.product.ProductDefinitions;

/** From bytes to text: UTF-8 only, so that the same definition never means two things. */
final class Encoding {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Encoding() {}

    static String text(byte[] content) {
        if (content.length > ProductDefinitions.MOST_BYTES) {
            throw SyntaxProblem.of("is larger than 1 MiB: a definition names things, it does not hold them");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw SyntaxProblem.of("is not UTF-8 text: save it in that encoding");
        }
    }
}
