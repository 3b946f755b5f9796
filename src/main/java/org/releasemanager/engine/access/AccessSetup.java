package org.releasemanager.engine.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.releasemanager.database.StartLock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sets up accounts and rights before the first request can arrive, and before anything is released. */
@Component
class AccessSetup implements SmartInitializingSingleton {
    private final Accounts accounts;
    private final EngineRights rights;
    private final StartLock lock;

    AccessSetup(ProcessEngine engine, Accounts accounts, EngineRights rights, StartLock lock) {
        this.accounts = accounts;
        this.rights = rights;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.run(() -> {
            accounts.ensure();
            rights.ensure();
        });
    }
}
