package org.releasemanager.gate.evidence;

import java.io.ByteArrayInputStream;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.releasemanager.gate.spi.UnreadableEvidence;

/**
 * Public keys in PEM: Ed25519 or ECDSA on P-256, bare or in a certificate. A certificate's issuer is not asked: the
 * product's owner trusts the key itself.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
 */
public final class PublicKeys {
    static final Pattern PEM =
            Pattern.compile("-----BEGIN (PUBLIC KEY|CERTIFICATE)-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");

    private PublicKeys() {}

    /** @throws UnreadableEvidence if the text holds no such key; names where it came from */
    public static PublicKey read(String where, String text) throws UnreadableEvidence {
        var pem = PEM.matcher(text);
        if (!pem.find()) {
            throw new UnreadableEvidence(where, "holds no PEM with a PUBLIC KEY or a CERTIFICATE.");
        }
        try {
            var bytes = Base64.getMimeDecoder().decode(pem.group(2));
            var key = pem.group(1).equals("CERTIFICATE") ? certificate(bytes).getPublicKey() : bare(bytes);
            if (key instanceof EdECPublicKey edwards
                    && edwards.getParams().getName().equals("Ed25519")) {
                return key;
            }
            if (key instanceof ECPublicKey elliptic && isP256(elliptic.getParams())) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new UnreadableEvidence(where, "cannot be read as a public key.");
        }
        throw new UnreadableEvidence(where, "is of another kind: use Ed25519 or ECDSA on P-256.");
    }

    static Optional<X509Certificate> certificate(String text) {
        var pem = PEM.matcher(text);
        if (!pem.find() || !pem.group(1).equals("CERTIFICATE")) {
            return Optional.empty();
        }
        try {
            return Optional.of(certificate(Base64.getMimeDecoder().decode(pem.group(2))));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static X509Certificate certificate(byte[] bytes) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
    }

    private static PublicKey bare(byte[] bytes) throws GeneralSecurityException {
        var spec = new X509EncodedKeySpec(bytes);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(spec);
        } catch (GeneralSecurityException other) {
            return KeyFactory.getInstance("EC").generatePublic(spec);
        }
    }

    private static boolean isP256(ECParameterSpec curve) throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var expected = parameters.getParameterSpec(ECParameterSpec.class);
        return curve.getCurve().equals(expected.getCurve())
                && curve.getGenerator().equals(expected.getGenerator())
                && curve.getOrder().equals(expected.getOrder());
    }
}
