package org.releasemanager.journey;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aopalliance.intercept.MethodInterceptor;
import org.releasemanager.ReleaseManagerApplication;
import org.releasemanager.effect.ForgetfulLedger;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/**
 * The application with a trap, before or after the call that the environment names as
 * {@code KILL_AT=workIntents.toDeploy:after}: there it dies at once, as by kill -9; or, with {@code FREEZE=true}, it stands
 * still once, until somebody continues it; or, with {@code PAUSE=PT6S}, every such call takes that much longer, and leaves
 * a line in the file {@code TRAP_LOG} when it comes to the trap and one when it goes on.
 */
final class KilledApplication {
    static final int DEAD = 137;
    private static final AtomicBoolean FROZEN = new AtomicBoolean();

    private KilledApplication() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ReleaseManagerApplication.class, Trap.class).run(arguments);
    }

    static class Trap {
        /** What has no memory of its own: nothing but the ledger keeps it from starting twice. */
        @Bean
        PipelineTool pipelineTool() {
            return new PipelineTool();
        }

        @Bean
        @ConditionalOnProperty("FORGETFUL")
        static ForgetfulLedger forgetfulLedger() {
            return new ForgetfulLedger();
        }

        @Bean
        static BeanPostProcessor trap() {
            String[] where = System.getenv()
                    .getOrDefault("KILL_AT", "nobody.never:before")
                    .split("[.:]");
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals(where[0]) ? trapped(bean, where[1], where[2].equals("before")) : bean;
                }
            };
        }

        private static void snap() throws Exception {
            String pause = System.getenv("PAUSE");
            if (pause != null) {
                pause(Duration.parse(pause), Path.of(System.getenv("TRAP_LOG")));
                return;
            }
            if (!Boolean.parseBoolean(System.getenv("FREEZE"))) {
                Runtime.getRuntime().halt(DEAD);
            }
            if (FROZEN.compareAndSet(false, true)) {
                Server.signal(ProcessHandle.current().pid(), "STOP");
            }
        }

        private static void pause(Duration time, Path log) throws Exception {
            Files.writeString(log, "came\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Thread.sleep(time.toMillis());
            Files.writeString(log, "went on\n", StandardOpenOption.APPEND);
        }

        private static Object trapped(Object bean, String method, boolean before) {
            MethodInterceptor killer = call -> {
                boolean here = call.getMethod().getName().equals(method);
                if (here && before) {
                    snap();
                }
                Object result = call.proceed();
                if (here && !before) {
                    snap();
                }
                return result;
            };
            if (bean instanceof Advised advised) {
                advised.addAdvice(0, killer);
                return bean;
            }
            var factory = new ProxyFactory(bean);
            factory.setProxyTargetClass(!Modifier.isFinal(bean.getClass().getModifiers()));
            factory.addAdvice(killer);
            return factory.getProxy();
        }
    }
}
