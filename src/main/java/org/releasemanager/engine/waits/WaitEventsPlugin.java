package org.releasemanager.engine.waits;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.releasemanager.engine.spi.WaitWatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine tell its history also to {@link WaitEvents}, beside its own tables. */
@Component
class WaitEventsPlugin extends AbstractProcessEnginePlugin {
    /** No bean: the engine's starter would add it a second time. */
    private final WaitEvents events;

    WaitEventsPlugin(ObjectProvider<WaitWatcher> watchers, ModelWords words) {
        this.events = new WaitEvents(watchers, words);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(events);
    }
}
