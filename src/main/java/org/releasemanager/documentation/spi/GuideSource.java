package org.releasemanager.documentation.spi;

import java.util.List;

/** Knows how a person would deploy, take back and examine a release by hand; the guides are made of it. */
public interface GuideSource {
    /**
     * One entry for each environment and service of the release that it knows, in any order. Asks no outside system that
     * could fail, and gives the same text for the same release.
     */
    List<Instructions> instructionsFor(String releaseId);

    /**
     * @param environment key of the product's environment
     * @param service key of the product's service
     * @param deploy commands and places, as Markdown in which foreign text is escaped and commands stand in code blocks
     * @param rollBack the same for the way back to the previous version
     * @param troubleshoot the same for finding out what is wrong
     */
    record Instructions(String environment, String service, String deploy, String rollBack, String troubleshoot) {}
}
