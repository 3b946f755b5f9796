package org.releasemanager.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets an expression name a delegate, a listener or a variable, look into a map, and read the business key; nothing else.
 * Without it, whoever may deploy a model can read every bean and every secret of the application.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ExpressionGuard extends AbstractProcessEnginePlugin {
    private final ApplicationContext context;

    ExpressionGuard(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var steps = new StepBeans(context);
        configuration.setBeans(steps);
        configuration.setExpressionManager(new SpringExpressionManager(context, steps) {
            @Override
            protected ELResolver createElResolver() {
                var guarded = new CompositeELResolver();
                guarded.add(new RefusingResolver());
                guarded.add(super.createElResolver());
                return guarded;
            }
        });
    }
}
