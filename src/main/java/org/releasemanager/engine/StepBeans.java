package org.releasemanager.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The beans that models may name: delegates and listeners. Looked up when first used, since they need the engine themselves. */
class StepBeans extends AbstractMap<Object, Object> {
    private final ApplicationContext context;

    StepBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && context.containsBean(bean)
                && (context.isTypeMatch(bean, JavaDelegate.class)
                        || context.isTypeMatch(bean, ExecutionListener.class)
                        || context.isTypeMatch(bean, TaskListener.class));
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return java.util.Arrays.stream(context.getBeanDefinitionNames())
                .filter(this::containsKey)
                .collect(Collectors.toMap(name -> (Object) name, name -> (Object) context.getBean(name)))
                .entrySet();
    }
}
