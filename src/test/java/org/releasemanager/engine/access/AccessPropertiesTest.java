package org.releasemanager.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPropertiesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "short-one",
                "release-demo",
                "Release-Demo",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "PasswordPassword"
            })
    void aPasswordThatCanBeGuessedIsRefusedWithoutRepeatingIt(String weak) {
        var properties = new AccessProperties(false, new AccessProperties.Password(weak));

        assertThatThrownBy(properties::strongAdminPassword)
                .isInstanceOf(WeakAdminPassword.class)
                .hasMessageContaining("release-manager.access.admin-password");
        assertThat(properties.toString()).contains("***");
    }

    @Test
    void aStrongPasswordIsTaken() {
        var properties = new AccessProperties(false, new AccessProperties.Password("correct-horse-battery-7"));

        assertThat(properties.strongAdminPassword()).isEqualTo("correct-horse-battery-7");
        assertThat(properties.toString()).doesNotContain("correct-horse");
    }
}
