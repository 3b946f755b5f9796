package org.releasemanager.integration.standardwebhooks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the secrets here, where no message repeats them, and not while they are bound, where Spring's would. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StandardWebhooksProperties.class)
class StandardWebhooksConfiguration {
    private static final String PREFIX = "whsec_";
    private static final int MOST_SECRETS = 2;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    @Bean
    StandardWebhooksDialect standardWebhooksDialect(StandardWebhooksProperties properties, Clock clock) {
        var secrets = properties.secrets();
        if (secrets.size() > MOST_SECRETS) {
            throw new IllegalStateException(StandardWebhooksProperties.SECRETS
                    + " must hold one secret, or two while one is replaced: there are " + secrets.size());
        }
        var keys = new ArrayList<byte[]>();
        for (int i = 0; i < secrets.size(); i++) {
            keys.add(key(secrets.get(i), i));
        }
        return new StandardWebhooksDialect(new Signatures(keys), clock);
    }

    private static byte[] key(Secret secret, int position) {
        byte[] key = decoded(secret.value().strip());
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalStateException(StandardWebhooksProperties.SECRETS + "[" + position + "] must be " + PREFIX
                    + " followed by " + SHORTEST + " to " + LONGEST + " bytes in base64");
        }
        return key;
    }

    private static byte[] decoded(String secret) {
        try {
            return secret.startsWith(PREFIX)
                    ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                    : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
