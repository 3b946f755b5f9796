package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessSessionTest {
    @TempDir
    private Path folder;

    private Path pidFile;
    private Process started;

    @BeforeEach
    void startACommandWithAChild() throws Exception {
        pidFile = folder.resolve("service.pid");
        started = new ShellCommand("sleep 600 & sleep 600", folder, "1.0.0", folder.resolve("log")).start(pidFile);
    }

    @AfterEach
    void endIt() throws Exception {
        started.descendants().forEach(ProcessHandle::destroyForcibly);
        started.destroyForcibly().waitFor();
    }

    @Test
    void fileLeadsToTheProcess() throws Exception {
        ProcessSession session = ProcessSession.read(pidFile).orElseThrow();

        assertThat(session.pid()).isEqualTo(started.pid());
        assertThat(session.runs()).isTrue();
    }

    @Test
    void childrenAreFoundAndEndedAlsoWhenTheCommandItselfIsGone() throws Exception {
        ProcessSession session = ProcessSession.read(pidFile).orElseThrow();
        await().until(() -> session.members().size() == 3);
        started.destroyForcibly().waitFor();
        assertThat(session.runs()).isTrue();

        assertThat(session.stop(Duration.ofSeconds(5))).isTrue();

        assertThat(session.runs()).isFalse();
    }

    @Test
    void laterProcessWithTheSameNumberIsNotOurs() throws Exception {
        ProcStat stat = ProcStat.of(started.pid()).orElseThrow();
        var earlier = new ProcessSession.Linux(
                new ProcStat(stat.pid(), 'S', stat.session(), stat.startTicks() - 1), ProcStat.boot());

        assertThat(earlier.members()).isEmpty();
        assertThat(earlier.stop(Duration.ZERO)).isTrue();
        assertThat(started.isAlive()).isTrue();
    }

    @Test
    void processFromBeforeTheLastRestartOfTheMachineIsNotOurs() throws Exception {
        ProcStat stat = ProcStat.of(started.pid()).orElseThrow();

        assertThat(new ProcessSession.Linux(stat, "another-boot").runs()).isFalse();
    }

    @Test
    void withoutProcTheTimeOfTheStartDecides() throws Exception {
        var writtenAt = Files.getLastModifiedTime(pidFile).toInstant();

        assertThat(new ProcessSession.Elsewhere(started.pid(), writtenAt).runs())
                .isTrue();
        assertThat(new ProcessSession.Elsewhere(started.pid(), writtenAt.minusSeconds(60)).runs())
                .isFalse();
    }

    @Test
    void nameWithBlanksAndBracketsIsReadOver() {
        ProcStat stat = ProcStat.parse("17 (a) b (c) S 1 17 16 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 4242 0 0");

        assertThat(stat).isEqualTo(new ProcStat(17, 'S', 16, 4242));
    }

    @Test
    void commandWhoseTicketWasTakenNeverRuns() throws Exception {
        Path file = folder.resolve("build.pid");
        Path ticket = folder.resolve("gone.ticket");

        int exit = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        ShellCommand.RECORD_AND_RUN,
                        "release",
                        file.toString(),
                        "touch ran",
                        ticket.toString())
                .directory(folder.toFile())
                .start()
                .waitFor();

        assertThat(exit).isNotZero();
        assertThat(file).exists();
        assertThat(folder.resolve("ran")).doesNotExist();
    }
}
