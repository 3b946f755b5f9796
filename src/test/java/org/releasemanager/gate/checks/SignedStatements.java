package org.releasemanager.gate.checks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.releasemanager.gate.Fixtures;

/** A build system with a fresh key of its own. */
final class SignedStatements {
    static final String PROVENANCE = ("{\"_type\": \"https://in-toto.io/Statement/v1\","
                    + " \"subject\": [{\"name\": \"shop\", \"digest\": {\"gitCommit\": \"%s\"}}],"
                    + " \"predicateType\": \"https://slsa.dev/provenance/v1\", \"predicate\":"
                    + " {\"runDetails\": {\"builder\": {\"id\": \"https://ci.example.org/builder\"}}}}")
            .formatted(Fixtures.COMMIT);
    static final String TESTS = ("{\"_type\": \"https://in-toto.io/Statement/v1\","
                    + " \"subject\": [{\"digest\": {\"gitCommit\": \"%s\"}}],"
                    + " \"predicateType\": \"https://in-toto.io/attestation/test-result/v0.1\","
                    + " \"predicate\": {\"result\": \"PASSED\", \"passedTests\": [\"unit\"]}}")
            .formatted(Fixtures.COMMIT);

    private final KeyPair keys;

    enum Kind {
        ED25519,
        P256
    }

    private SignedStatements(KeyPair keys) {
        this.keys = keys;
    }

    static SignedStatements with(Kind kind) {
        try {
            var generator = KeyPairGenerator.getInstance(kind == Kind.P256 ? "EC" : "Ed25519");
            if (kind == Kind.P256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return new SignedStatements(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    byte[] payload(String statement) {
        return statement.getBytes(StandardCharsets.UTF_8);
    }

    byte[] signature(byte[] payload) {
        var head = "DSSEv1 28 " + Statement.PAYLOAD_TYPE + " " + payload.length + " ";
        try {
            var signature = Signature.getInstance(
                    keys.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(head.getBytes(StandardCharsets.UTF_8));
            signature.update(payload);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    String envelope(String type, byte[] payload, byte[] signature) {
        return "{\"payloadType\": \"" + type + "\", \"payload\": \"" + base64(payload)
                + "\", \"signatures\": [{\"sig\": \"" + base64(signature) + "\"}]}\n";
    }

    String sign(String statement) {
        var payload = payload(statement);
        return envelope(Statement.PAYLOAD_TYPE, payload, signature(payload));
    }

    /** The key and the commit as the application notes them. */
    String trust() {
        var pem =
                "-----BEGIN PUBLIC KEY-----\\n" + base64(keys.getPublic().getEncoded()) + "\\n-----END PUBLIC KEY-----";
        return "{\"commit\": \"" + Fixtures.COMMIT + "\", \"keys\": [{\"name\": \"ci\", \"pem\": \"" + pem + "\"}]}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
