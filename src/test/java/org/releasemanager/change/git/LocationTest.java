package org.releasemanager.change.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.change.ChangeFixtures;
import org.releasemanager.product.Workspace;

class LocationTest {
    private final Workspace workspace = new Workspace(Path.of("/srv/data"));

    @ParameterizedTest
    @CsvSource({
        "/srv/git/shop.git, /srv/git/shop.git",
        "repositories/shop, /srv/data/repositories/shop",
        "a@b, /srv/data/a@b"
    })
    void pathIsReadInPlace(String repository, String folder) {
        assertThat(of(repository)).isEqualTo(new Location.InPlace(Path.of(folder)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.example.org/shop.git, git.example.org, git.example.org/shop.git",
        "http://git.example.org:8080/shop.git, git.example.org, git.example.org/shop.git",
        "ssh://git@git.example.org/shop.git, git.example.org, git.example.org/shop.git",
        "git@git.example.org:team/shop.git, git.example.org, git.example.orgteam/shop.git",
        "git://git.example.org/shop.git, git.example.org, git.example.org/shop.git",
        "file:///srv/git/shop.git, '', /srv/git/shop.git",
        "file:/srv/git/shop.git, '', /srv/git/shop.git"
    })
    void urlIsRead(String repository, String host, String display) {
        assertThat(of(repository)).isInstanceOfSatisfying(Location.Remote.class, remote -> {
            assertThat(remote.host()).isEqualTo(host);
            assertThat(remote.display()).isEqualTo(display);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:s3cret@git.example.org/shop.git",
                "https://s3cret@git.example.org/shop.git",
                "ssh://git:s3cret@git.example.org/shop.git",
                "https://git.example.org/shop.git?token=s3cret"
            })
    void credentialsInTheAddressAreRefusedAndNotRepeated(String repository) {
        assertThatThrownBy(() -> of(repository))
                .isInstanceOf(RepositoryUnavailable.class)
                .hasMessageContaining("release-manager.change.credentials.[git.example.org]")
                .hasMessageNotContaining("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/x", "ext://sh", "amazon-s3://bucket/x", "jar:file:///x://y"})
    void otherSchemesAreRefused(String repository) {
        assertThatThrownBy(() -> of(repository)).isInstanceOf(RepositoryUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ssh://-oProxyCommand=evil/x", "ssh://-oProxyCommand=evil@host/x", "-u@host:x", "u@host:-x"})
    void nothingThatSshWouldTakeForAnOptionPasses(String repository) {
        assertThatThrownBy(() -> of(repository))
                .isInstanceOf(RepositoryUnavailable.class)
                .hasMessageNotContaining("evil");
    }

    @Test
    void sshGetsItsTargetBehindTheOptions() {
        var remote = (Location.Remote) of("ssh://git@git.example.org:2222/shop.git");

        assertThat(SystemSsh.commandLine(remote.uri(), "git-upload-pack 'shop.git'", 20))
                .containsExactly(
                        "ssh",
                        "-o",
                        "BatchMode=yes",
                        "-o",
                        "ConnectTimeout=20",
                        "-p",
                        "2222",
                        "--",
                        "git@git.example.org",
                        "git-upload-pack 'shop.git'");
    }

    private Location of(String repository) {
        return Location.of(ChangeFixtures.product(repository), workspace);
    }
}
