package org.releasemanager.change.git;

import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepositoryProperties.class)
class RepositoryConfiguration {
    private static final int MEBIBYTE = 1 << 20;

    /** Larger than JGit's defaults: reading the changes of thousands of commits takes a quarter less time. */
    RepositoryConfiguration() {
        var cache = new WindowCacheConfig();
        cache.setPackedGitLimit(32L * MEBIBYTE);
        cache.setPackedGitWindowSize(32 * 1_024);
        cache.setDeltaBaseCacheLimit(32 * MEBIBYTE);
        cache.install();
    }
}
