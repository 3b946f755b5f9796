package org.releasemanager.deployment;

import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Takes from the ledger what it is for: a step that the engine executes once more is taken for a new one. Shows that proofs
 * of "once" would notice.
 */
public final class ForgetfulLedger implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof WorkStore)) {
            return bean;
        }
        var forgetting = new ProxyFactory(bean);
        forgetting.setProxyTargetClass(true);
        forgetting.addAdvice((MethodInterceptor) call -> {
            Object result = call.proceed();
            return call.getMethod().getName().equals("latest") && result instanceof Optional<?> last
                    ? last.map(work -> asIfItsStepHadGoneOn((Work) work))
                    : result;
        });
        return forgetting.getProxy();
    }

    private static Work asIfItsStepHadGoneOn(Work work) {
        return new Work(
                work.intent(),
                work.state(),
                work.detail(),
                work.touched(),
                true,
                work.claim(),
                work.outages(),
                work.silentSince(),
                work.deadline(),
                work.createdAt(),
                work.submittedAt(),
                work.finishedAt(),
                work.undoneAt());
    }
}
