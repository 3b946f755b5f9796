package org.releasemanager.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.product.ProductFixtures;

class DocumentCheckTest {
    @Test
    void textWithVersionPasses() {
        assertThat(problems(DocumentKind.USER_NOTES, "# Shop 2.0.0")).isEmpty();
    }

    @Test
    void unfilledPlaceholderIsAProblem() {
        assertThat(problems(DocumentKind.USER_NOTES, "2.0.0 {{todo}}"))
                .singleElement()
                .asString()
                .contains("{{");
    }

    @Test
    void bracesInCodeOrEscapedAreNoPlaceholder() {
        assertThat(problems(DocumentKind.USER_NOTES, "2.0.0 `{{x}}`")).isEmpty();
        assertThat(problems(DocumentKind.USER_NOTES, "2.0.0\n\n```\ndocker ps --format '{{.Names}}'\n```\n"))
                .isEmpty();
        assertThat(problems(DocumentKind.USER_NOTES, "2.0.0 \\{\\{x}}")).isEmpty();
    }

    @Test
    void missingVersionIsAProblem() {
        assertThat(problems(DocumentKind.USER_NOTES, "# Shop"))
                .containsExactly("The text does not name the version 2.0.0.");
    }

    @Test
    void guideNeedsACommandOrAStep() {
        assertThat(problems(DocumentKind.ROLLBACK_GUIDE, "2.0.0: good luck")).hasSize(1);
        assertThat(problems(DocumentKind.ROLLBACK_GUIDE, "2.0.0\n\n1. Call Ada"))
                .isEmpty();
        assertThat(problems(DocumentKind.ROLLBACK_GUIDE, "2.0.0\n\n```\n./undo\n```"))
                .isEmpty();
        assertThat(problems(DocumentKind.ROLLBACK_GUIDE, "2.0.0\n\n```\n\n```")).hasSize(1);
    }

    @Test
    void changelogNeedsADatedHeading() {
        assertThat(problems(DocumentKind.CHANGELOG, "## [2.0.0] - soon")).hasSize(1);
        assertThat(problems(DocumentKind.CHANGELOG, "## [2.0.0] - 2026-11-23")).isEmpty();
    }

    @Test
    void versionWithMarkupCharactersIsFound() {
        var release = Stories.release(ProductFixtures.shop(), "2026.11_1*", null);

        assertThat(DocumentCheck.problemsOf(DocumentKind.USER_NOTES, release, "# Shop 2026.11_1\\*"))
                .isEmpty();
    }

    private static java.util.List<String> problems(DocumentKind kind, String markdown) {
        return DocumentCheck.problemsOf(kind, Stories.release(), markdown);
    }
}
