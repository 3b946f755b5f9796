package org.releasemanager.deployment.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;

/** What every deployment tool promises; each one extends this and says how its outside world is made. */
public abstract class DeploymentToolContractTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A tool as after a start of the application: it remembers nothing, the world outside is as it was left. */
    protected abstract DeploymentTool freshTool();

    /** A deployment that will succeed, under a key of its own. */
    protected abstract Order order(String version, long fencingToken);

    /** A deployment that the tool can take but that cannot succeed. */
    protected abstract Order hopelessOrder();

    /** A deployment that goes on until it is cancelled. */
    protected abstract Order endlessOrder();

    /** How often this version was really put into the environment. */
    protected abstract int timesDone(String version);

    @Test
    protected void deploysAndSaysSo() {
        DeploymentTool tool = freshTool();
        Order order = order("1.0.0", 1);

        tool.submit(order);

        assertThat(end(tool, order, order.key())).isInstanceOf(Progress.Succeeded.class);
        assertThat(tool.liveVersion(order)).contains("1.0.0");
        assertThat(timesDone("1.0.0")).isEqualTo(1);
    }

    @Test
    protected void nothingIsLiveAndNoKeyIsKnownBeforeTheFirstDeployment() {
        DeploymentTool tool = freshTool();
        Order order = order("1.0.0", 1);

        assertThat(tool.poll(order, order.key())).isInstanceOf(Progress.Unknown.class);
        assertThat(tool.poll(order, undoKey(order))).isInstanceOf(Progress.Unknown.class);
        assertThat(tool.liveVersion(order)).isEmpty();
        assertThat(tool.obstacles(order)).isEmpty();
    }

    @Test
    protected void refusalIsAnOutcomeWithItsReason() {
        DeploymentTool tool = freshTool();
        Order order = hopelessOrder();

        tool.submit(order);

        assertThat(end(tool, order, order.key()))
                .isInstanceOfSatisfying(Progress.Failed.class, failed -> assertThat(failed.reason())
                        .isNotBlank());
    }

    @Test
    protected void lostAnswerIsAdopted() {
        Order order = order("1.0.0", 1);
        freshTool().submit(order);
        DeploymentTool afterRestart = freshTool();

        afterRestart.submit(order);

        assertThat(end(afterRestart, order, order.key())).isInstanceOf(Progress.Succeeded.class);
        assertThat(timesDone("1.0.0")).isEqualTo(1);
    }

    @Test
    protected void twiceIsOnce() {
        DeploymentTool tool = freshTool();
        Order order = order("1.0.0", 1);

        List<CompletableFuture<Void>> atTheSameTime = Stream.of(tool, freshTool(), tool)
                .map(each -> CompletableFuture.runAsync(() -> each.submit(order)))
                .toList();
        atTheSameTime.forEach(CompletableFuture::join);
        end(tool, order, order.key());
        tool.submit(order);

        assertThat(end(tool, order, order.key())).isInstanceOf(Progress.Succeeded.class);
        assertThat(timesDone("1.0.0")).isEqualTo(1);
    }

    @Test
    protected void cancelledWorkEndsAsFailed() {
        DeploymentTool tool = freshTool();
        Order order = endlessOrder();
        tool.submit(order);

        tool.cancel(order, order.key());
        tool.cancel(order, order.key());

        assertThat(end(tool, order, order.key())).isInstanceOf(Progress.Failed.class);
    }

    @Test
    protected void cancellingWhatIsOverOrUnknownIsHarmless() {
        DeploymentTool tool = freshTool();
        Order order = order("1.0.0", 1);
        tool.cancel(order, order.key());
        tool.submit(order);
        end(tool, order, order.key());

        tool.cancel(order, order.key());

        assertThat(tool.poll(order, order.key())).isInstanceOf(Progress.Succeeded.class);
        assertThat(tool.liveVersion(order)).contains("1.0.0");
    }

    @Test
    protected void undoGoesBackToWhatWasLiveBefore() {
        DeploymentTool tool = freshTool();
        Order first = order("1.0.0", 1);
        Order second = order("1.1.0", 2);
        deploy(tool, first);
        deploy(tool, second);

        tool.undo(second);

        assertThat(end(tool, second, undoKey(second))).isInstanceOf(Progress.Succeeded.class);
        assertThat(tool.liveVersion(second)).contains("1.0.0");
    }

    @Test
    protected void undoTwiceIsOnce() {
        DeploymentTool tool = freshTool();
        Order first = order("1.0.0", 1);
        Order second = order("1.1.0", 2);
        deploy(tool, first);
        deploy(tool, second);
        tool.undo(second);
        end(tool, second, undoKey(second));
        int before = timesDone("1.0.0");

        freshTool().undo(second);

        assertThat(end(tool, second, undoKey(second))).isInstanceOf(Progress.Succeeded.class);
        assertThat(tool.liveVersion(second)).contains("1.0.0");
        assertThat(timesDone("1.0.0")).isEqualTo(before);
    }

    @Test
    protected void undoOfTheFirstDeploymentLeavesNothingLive() {
        DeploymentTool tool = freshTool();
        Order order = order("1.0.0", 1);
        deploy(tool, order);

        tool.undo(order);

        assertThat(end(tool, order, undoKey(order))).isInstanceOf(Progress.Succeeded.class);
        assertThat(tool.liveVersion(order)).isEmpty();
    }

    @Test
    protected void orderUnderAnOlderFencingTokenIsRefused() {
        DeploymentTool tool = freshTool();
        Order late = order("1.0.0", 4);
        Order current = order("1.1.0", 5);
        deploy(tool, current);

        tool.submit(late);

        assertThat(end(tool, late, late.key())).isInstanceOf(Progress.Failed.class);
        assertThat(tool.liveVersion(late)).contains("1.1.0");
        assertThat(timesDone("1.0.0")).isZero();
    }

    @Test
    protected void everyGuideIsWritten() {
        Order order = order("1.0.0", 1);

        assertThat(freshTool().instructions(order))
                .containsOnlyKeys(DeploymentTool.Guide.values())
                .allSatisfy((guide, text) -> assertThat(text).isNotBlank());
    }

    protected final void deploy(DeploymentTool tool, Order order) {
        tool.submit(order);
        assertThat(end(tool, order, order.key())).isInstanceOf(Progress.Succeeded.class);
    }

    /** Asks until the work is over. */
    protected static Progress end(DeploymentTool tool, Order order, String key) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> tool.poll(order, key), progress -> !(progress instanceof Progress.Running));
    }

    protected static String undoKey(Order order) {
        return order.key() + ":undo";
    }
}
