package org.releasemanager.gate.checks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A signed text.
 *
 * @see <a href="https://github.com/secure-systems-lab/dsse/blob/master/protocol.md">DSSE</a>
 */
final class DsseEnvelope {
    private static final int MOST_SIGNATURES = 50;

    private Optional<String> payloadType = Optional.empty();
    private Optional<String> payload = Optional.empty();
    private final List<String> signatures = new ArrayList<>();

    /** Fields that it does not know are ignored; a Sigstore bundle holds the envelope one level deeper. */
    static DsseEnvelope read(JsonFile json) throws IOException {
        var envelope = new DsseEnvelope();
        envelope.fields(json);
        return envelope;
    }

    private void fields(JsonFile json) throws IOException {
        json.object(name -> {
            switch (name) {
                case "dsseEnvelope" -> fields(json);
                case "payloadType" -> payloadType = json.text();
                case "payload" -> payload = json.text();
                case "signatures" -> json.array(() -> signature(json));
                default -> json.skip();
            }
        });
    }

    private void signature(JsonFile json) throws IOException {
        json.object(name -> {
            if (name.equals("sig") && signatures.size() < MOST_SIGNATURES) {
                json.text().ifPresent(signatures::add);
            } else {
                json.skip();
            }
        });
    }

    boolean isSigned() {
        return payload.isPresent() && payloadType.isPresent() && !signatures.isEmpty();
    }

    String type() {
        return payloadType.orElse("");
    }

    /** Empty if it is no Base64. */
    Optional<InputStream> content() {
        return payload.flatMap(DsseEnvelope::decoded).map(ByteArrayInputStream::new);
    }

    boolean isSignedBy(PublicKey key) {
        var content = payload.flatMap(DsseEnvelope::decoded);
        return content.isPresent()
                && signatures.stream()
                        .flatMap(signature -> decoded(signature).stream())
                        .anyMatch(signature -> isSignature(signature, encoded(content.get()), key));
    }

    /** The pre-authentication encoding, which is what is signed. */
    private byte[] encoded(byte[] content) {
        var type = type().getBytes(StandardCharsets.UTF_8);
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.UTF_8));
        encoded.writeBytes(type);
        encoded.writeBytes((" " + content.length + " ").getBytes(StandardCharsets.UTF_8));
        encoded.writeBytes(content);
        return encoded.toByteArray();
    }

    private static boolean isSignature(byte[] signature, byte[] encoded, PublicKey key) {
        try {
            var verifier = Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519");
            verifier.initVerify(key);
            verifier.update(encoded);
            return verifier.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** Standard or URL-safe. */
    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
