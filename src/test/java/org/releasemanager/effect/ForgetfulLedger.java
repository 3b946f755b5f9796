package org.releasemanager.effect;

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
        if (!(bean instanceof EffectMemory)) {
            return bean;
        }
        var forgetting = new ProxyFactory(bean);
        forgetting.setProxyTargetClass(true);
        forgetting.addAdvice((MethodInterceptor)
                call -> call.getMethod().getName().equals("of") ? Optional.empty() : call.proceed());
        return forgetting.getProxy();
    }
}
