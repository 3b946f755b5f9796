package org.releasemanager.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.gate.Fixtures.COMMIT;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.releasemanager.gate.EvidenceFile;
import org.releasemanager.gate.EvidenceUsed;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;

class CollectedEvidenceTest {
    private static final EvidenceLimits SMALL = new EvidenceLimits(10, 15, 3, 100, 100);

    @Test
    void evidenceIsHashedOverSortedPathsAndContents() throws IOException {
        var one = used(Map.of("b.xml", "two", "a.xml", "one"), EvidenceLimits.STANDARD);
        var other = used(Map.of("a.xml", "one", "b.xml", "two"), EvidenceLimits.STANDARD);
        var renamed = used(Map.of("a.xml", "one", "c.xml", "two"), EvidenceLimits.STANDARD);
        var changed = used(Map.of("a.xml", "one", "b.xml", "tw0"), EvidenceLimits.STANDARD);

        // independently: sha256("a.xml\\0" sha256("one") "\\n" "b.xml\\0" sha256("two") "\\n")
        assertThat(one.sha256()).isEqualTo("2b30ef0fe25de5256faf1cadfda7a83f3088600a4763cd37be2bc7427626c83c");
        assertThat(other).isEqualTo(one);
        assertThat(renamed.sha256()).isNotEqualTo(one.sha256());
        assertThat(changed.sha256()).isNotEqualTo(one.sha256());
        assertThat(one.count()).isEqualTo(2);
        assertThat(one.bytes()).isEqualTo(6);
        assertThat(one.place()).isEqualTo("the released commit " + COMMIT);
        assertThat(one.files()).extracting(EvidenceFile::path).containsExactly("a.xml", "b.xml");
    }

    @Test
    void fileIsHashedToItsEndEvenIfTheCheckReadsNothing() throws IOException {
        var evidence = collected(source(Map.of("a.xml", "one")), EvidenceLimits.STANDARD);

        evidence.forEach((path, content) -> content.close());

        assertThat(evidence.used().files())
                .containsExactly(new EvidenceFile(
                        "a.xml", 3, "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"));
    }

    @Test
    void noFilesHaveNoHash() throws IOException {
        assertThat(used(Map.of(), SMALL).sha256()).isNull();
    }

    @Test
    void fileThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> used(Map.of("a.xml", "12345678901"), SMALL))
                .isInstanceOf(UnreadableEvidence.class)
                .hasMessage("a.xml: is larger than the 10 bytes that one file may have.");
    }

    @Test
    void fileThatLiesAboutItsSizeIsRefusedWhileItIsRead() {
        EvidenceSource liar = new Fake(visitor -> visitor.file(
                "a.xml", 1, null, new ByteArrayInputStream("12345678901".getBytes(StandardCharsets.UTF_8))));

        assertThatThrownBy(() -> collected(liar, SMALL).forEach((path, content) -> {}))
                .hasMessageStartingWith("a.xml: is larger than");
    }

    @Test
    void evidenceThatIsTooLargeTogetherIsRefused() {
        assertThatThrownBy(() -> used(Map.of("a.xml", "1234567890", "b.xml", "123456"), SMALL))
                .hasMessageContaining("b.xml: with it, the evidence is larger");
    }

    @Test
    void tooManyFilesAreRefused() {
        assertThatThrownBy(() -> used(Map.of("1.xml", "", "2.xml", "", "3.xml", "", "4.xml", ""), SMALL))
                .hasMessage("'**/*.xml': matches more than 3 files.");
    }

    @Test
    void longListsAreCutButHashedWhole() throws IOException {
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 500; i++) {
            many.put(i + ".xml", "");
        }

        var used = used(many, EvidenceLimits.STANDARD);
        many.put("last.xml", "");

        assertThat(used.count()).isEqualTo(500);
        assertThat(used.files()).hasSize(EvidenceUsed.LISTED);
        assertThat(used(many, EvidenceLimits.STANDARD).sha256()).isNotEqualTo(used.sha256());
    }

    private static EvidenceUsed used(Map<String, String> files, EvidenceLimits limits) throws IOException {
        var evidence = collected(source(files), limits);
        evidence.forEach((path, content) -> content.read());
        return evidence.used();
    }

    private static EvidenceSource source(Map<String, String> files) {
        var contents = new LinkedHashMap<String, byte[]>();
        files.forEach((path, content) -> contents.put(path, content.getBytes(StandardCharsets.UTF_8)));
        return new CommitEvidence(Evidences.commit(contents));
    }

    private static CollectedEvidence collected(EvidenceSource source, EvidenceLimits limits) {
        return new CollectedEvidence(source, List.of(), release(), gate("g", "junit", "**/*.xml"), limits);
    }

    private interface Visit {
        void to(EvidenceSource.Visitor visitor) throws IOException;
    }

    private record Fake(Visit visit) implements EvidenceSource {
        @Override
        public boolean isFor(Gate gate) {
            return true;
        }

        @Override
        public String place(Release release, Gate gate) {
            return "nowhere";
        }

        @Override
        public void visit(Release release, Gate gate, Visitor visitor) throws IOException {
            visit.to(visitor);
        }
    }
}
