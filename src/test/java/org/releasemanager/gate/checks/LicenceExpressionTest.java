package org.releasemanager.gate.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceExpressionTest {
    private static final Patterns GPL = Patterns.of("GPL-*");

    @ParameterizedTest
    @CsvSource({
        "MIT, false",
        "GPL-3.0-only, true",
        "gpl-3.0-only, true",
        "LGPL-3.0-only, false",
        "MIT OR GPL-3.0-only, false",
        "GPL-2.0-only OR GPL-3.0-only, true",
        "MIT AND GPL-3.0-only, true",
        "MIT and gpl-3.0-only, true",
        "MIT OR Apache-2.0 AND GPL-3.0-only, false",
        "(MIT OR Apache-2.0) AND GPL-3.0-only, true",
        "(MIT OR (GPL-2.0-only AND BSD-3-Clause)), false",
        "GPL-2.0-only WITH Classpath-exception-2.0, true",
        "MIT WITH Classpath-exception-2.0, false",
        "MIT OR, false",
        "(MIT OR GPL-3.0-only, true",
        "MIT GPL-3.0-only, true",
        "GPL-3.0-only), true"
    })
    void expressionLeavesNoWayRoundDeniedLicences(String expression, boolean denied) {
        assertThat(LicenceExpression.isDenied(expression, GPL::match)).isEqualTo(denied);
    }

    @Test
    void endlessNestingIsReadAsAList() {
        var nested = "(".repeat(400_000) + "GPL-3.0-only" + ")".repeat(400_000);

        assertThat(LicenceExpression.isDenied(nested, GPL::match)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "GPL-?.0*, GPL-2.0-only, true",
        "GPL-?.0, GPL-2.0-only, false",
        "*gpl*, LGPL-3.0, true",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXbYbZ, false",
        "a.c, abc, false"
    })
    void starsAndQuestionMarksStandForWhatTheyAlwaysDo(String pattern, String text, boolean matches) {
        assertThat(Patterns.of(pattern).match(text)).isEqualTo(matches);
    }
}
