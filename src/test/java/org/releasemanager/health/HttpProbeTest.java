package org.releasemanager.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.effect.http.TestProbes;

class HttpProbeTest {
    private final HttpProbe probe = new HttpProbe(TestProbes.onLoopback(), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"200, ", "204, ", "302, ", "404, answered with status 404", "500, answered with status 500"})
    void statusSaysWhetherTheServiceIsWell(int status, @Nullable String problem) {
        try (var service = new FakeService().answering(number -> status).withBody(new byte[0])) {
            assertThat(ask(service.url()).problem()).isEqualTo(problem);
        }
    }

    @Test
    void redirectIsNotFollowed() {
        try (var service = new FakeService().answering(number -> 302)) {
            assertThat(ask(service.url()).isWell()).isTrue();
            assertThat(service.asked()).isEqualTo(1);
        }
    }

    @Test
    void statusThatTheProductAsksForIsDemanded() {
        try (var service = new FakeService().answering(number -> 302)) {
            HealthAddress strict = HealthAddress.of(Map.of("health", service.url(), "healthStatus", "200"))
                    .orElseThrow();

            assertThat(probe.ask(strict).join().problem()).isEqualTo("answered with status 302");
        }
    }

    @Test
    void hugeAnswerIsNotReadToItsEnd() {
        try (var service = new FakeService().withBody(new byte[50_000_000])) {
            assertThat(ask(service.url()).isWell()).isTrue();
        }
    }

    @Test
    void nobodyThereIsAnAnswer() {
        assertThat(ask("http://127.0.0.1:1/health").problem()).contains("cannot be reached");
    }

    @Test
    void garbageIsAnAnswer() throws Exception {
        try (var server = new RawServer(out -> out.write("what?\r\n\r\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(ask(server.url()).problem()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void serviceThatNeverAnswersIsNotWaitedFor() throws Exception {
        try (var server = new RawServer(out -> {})) {
            assertThat(ask(server.url()).problem()).endsWith("did not answer within 5 s");
        }
    }

    @Test
    void answerThatDripsIsNotWaitedFor() throws Exception {
        AtomicBoolean hungUp = new AtomicBoolean();
        try (var server = new RawServer(out -> drip(out, hungUp))) {
            assertThat(ask(server.url()).problem()).endsWith("did not answer within 5 s");
            server.join();
            assertThat(hungUp).isTrue();
        }
    }

    private static void drip(OutputStream out, AtomicBoolean hungUp) throws IOException, InterruptedException {
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 200; i++) {
                out.write('.');
                out.flush();
                Thread.sleep(50);
            }
        } catch (IOException brokenPipe) {
            hungUp.set(true);
        }
    }

    private Probe ask(String url) {
        return probe.ask(HealthAddress.of(Map.of("health", url)).orElseThrow()).join();
    }

    /** Accepts one connection and does as it likes with it. */
    private static final class RawServer implements AutoCloseable {
        interface Behaviour {
            void answer(OutputStream out) throws IOException, InterruptedException;
        }

        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Thread thread;

        RawServer(Behaviour behaviour) throws IOException {
            thread = new Thread(() -> {
                try (Socket client = server.accept()) {
                    client.getInputStream().read(new byte[4096]);
                    behaviour.answer(client.getOutputStream());
                    client.getInputStream().read();
                } catch (IOException | InterruptedException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/health";
        }

        void join() throws InterruptedException {
            thread.join();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
