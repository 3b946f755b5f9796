package org.releasemanager.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import org.releasemanager.evidence.EvidencePack;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The evidence pack of a release, for everybody who may read the release. */
@RestController
class EvidenceController {
    private static final Logger log = LoggerFactory.getLogger(EvidenceController.class);

    private final Releases releases;
    private final EvidencePack pack;

    EvidenceController(Releases releases, EvidencePack pack) {
        this.releases = releases;
        this.pack = pack;
    }

    /** Made in a file first: whoever gets an answer gets a whole pack, and memory does not grow with it. */
    @GetMapping("/api/releases/{id}/evidence")
    void download(@PathVariable String id, Principal caller, HttpServletResponse response) throws IOException {
        var release = releases.get(id);
        var file = Files.createTempFile("evidence-", ".zip");
        try {
            String hash = pack.write(release.id(), file);
            log.info("{} took the evidence of {}, manifest {}", caller.getName(), release.id(), hash);
            send(release, file, hash, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void send(Release release, Path file, String hash, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(file));
        response.setHeader(HttpHeaders.ETAG, '"' + hash + '"');
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("evidence-" + release.id() + ".zip")
                        .build()
                        .toString());
        Files.copy(file, response.getOutputStream());
    }
}
