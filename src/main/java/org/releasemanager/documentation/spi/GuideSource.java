package org.releasemanager.documentation.spi;

import java.util.List;

/** Knows how a person would deploy, take back and examine a release by hand; the guides are made of it. */
public interface GuideSource {
    /**
     * One entry for each environment of the release that it knows, in any order. Asks no outside system that could fail,
     * and gives the same text for the same release.
     */
    List<Instructions> instructionsFor(String releaseId);

    /**
     * Markdown in which foreign text is escaped and commands stand in code blocks; empty where there is nothing to say.
     *
     * @param environment key of the product's environment
     * @param deploy for all services, in the order in which they are deployed
     * @param rollBack for all services, in the order in which they are taken back
     * @param troubleshoot how to find out what is wrong, for all services
     */
    record Instructions(String environment, String deploy, String rollBack, String troubleshoot) {}
}
