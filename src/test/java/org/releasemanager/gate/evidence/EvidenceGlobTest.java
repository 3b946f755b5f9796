package org.releasemanager.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.spi.UnreadableEvidence;

class EvidenceGlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "reports/**/TEST-*.xml; reports/TEST-a.xml; true",
                "reports/**/TEST-*.xml; reports/unit/deep/TEST-a.xml; true",
                "reports/**/TEST-*.xml; other/TEST-a.xml; false",
                "reports/**/TEST-*.xml; reports/a.xml; false",
                "**/bom.json; bom.json; true",
                "**/bom.json; a/b/bom.json; true",
                "**/bom.json; a/bom.json.txt; false",
                "a/**/b/**/c.xml; a/b/c.xml; true",
                "a/**/b/**/c.xml; a/x/b/y/c.xml; true",
                "a/**; a/x/y; true",
                "reports/jacoco.xml; reports/jacoco.xml; true",
                "./reports/jacoco.xml; reports/jacoco.xml; true",
                "{unit,system}/**/*.xml; unit/a.xml; true",
                "{a/**/x,b}/*.xml; a/c/x/r.xml; true",
                "*.xml; a/b.xml; false",
                "[ab]..xml; a..xml; true"
            })
    void doubleStarAlsoStandsForNoFolderAtAll(String glob, String path, boolean matches) throws UnreadableEvidence {
        assertThat(EvidenceGlob.of(glob).matches(Path.of(path))).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secrets/*.xml",
                "reports/../../etc/*",
                "reports/..",
                "..",
                "..\\secrets\\*.xml",
                "reports\\..\\..\\x",
                "{..,reports}/*.xml",
                "{reports,..}/*.xml",
                "/etc/passwd",
                "\\\\server\\share\\*.xml",
                "C:\\reports\\*.xml",
                "c:/reports/*.xml",
                "file:///etc/passwd",
                "",
                "  ",
                "reports/\0.xml",
                "reports/[.xml",
                "{a,{b}}/*.xml"
            })
    void globThatLeavesTheFolderOrIsNoneIsRefused(String glob) {
        assertThatThrownBy(() -> EvidenceGlob.of(glob))
                .isInstanceOf(UnreadableEvidence.class)
                .hasMessageStartingWith("'" + glob + "': ");
    }

    @Test
    void foldersThatNoMatchMayLieInAreKnown() throws UnreadableEvidence {
        var glob = EvidenceGlob.of("build/reports/**/*.xml");

        assertThat(glob.mayReach(Path.of("build"))).isTrue();
        assertThat(glob.mayReach(Path.of("build/reports/unit"))).isTrue();
        assertThat(glob.mayReach(Path.of("node_modules"))).isFalse();
        assertThat(EvidenceGlob.of("**/*.xml").mayReach(Path.of("node_modules")))
                .isTrue();
    }
}
