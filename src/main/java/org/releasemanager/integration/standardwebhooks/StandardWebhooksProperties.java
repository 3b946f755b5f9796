package org.releasemanager.integration.standardwebhooks;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param secrets {@code whsec_} and 24 to 64 bytes in base64 each; one, or two while one is replaced by the other */
@ConfigurationProperties("release-manager.integrations.standard-webhooks")
record StandardWebhooksProperties(@DefaultValue List<Secret> secrets) {
    static final String SECRETS = "release-manager.integrations.standard-webhooks.secrets";
}
