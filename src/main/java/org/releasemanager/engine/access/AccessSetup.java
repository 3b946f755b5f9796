package org.releasemanager.engine.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sets up accounts and rights before the first request can arrive, and before anything is released. */
@Component
class AccessSetup implements SmartInitializingSingleton {
    private final Accounts accounts;
    private final EngineRights rights;

    AccessSetup(ProcessEngine engine, Accounts accounts, EngineRights rights) {
        this.accounts = accounts;
        this.rights = rights;
    }

    @Override
    public void afterSingletonsInstantiated() {
        accounts.ensure();
        rights.ensure();
    }
}
