package org.releasemanager.coordination.dependency;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.Sources;
import org.releasemanager.coordination.spi.ArtifactSource;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** The files of the released commit: an artifact's name is its path there. */
@Component
class CommittedArtifacts implements ArtifactSource {
    private final Sources sources;

    CommittedArtifacts(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Optional<String> digestOf(Release release, String artifact) throws IOException {
        var digest = new AtomicReference<@Nullable String>();
        sources.visit(release.product(), release.commit(), literal(artifact), (path, size, content) -> {
            var sha256 = sha256();
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            digest.set("sha256:" + HexFormat.of().formatHex(sha256.digest()));
        });
        return Optional.ofNullable(digest.get());
    }

    /** The path as a glob that matches nothing else. */
    private static String literal(String path) {
        return path.replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
