package org.releasemanager.journey;

import java.nio.file.Path;
import org.releasemanager.change.TestRepository;

/** A product that nothing has to start for: two folders, and enough of a history that a release of it shows all kinds of changes. */
final class Catalogue {
    final String key;
    private final String name;
    private final Path folder;
    private final TestRepository repository;

    Catalogue(String key, String name, Path folder) {
        this.key = key;
        this.name = name;
        this.folder = folder.resolve(key);
        this.repository = TestRepository.in(this.folder.resolve("repository"));
        repository.author("Ada", "ada@shop.example.org");
        repository.write("catalogue.json", "[]\n").commit("feat: an empty catalogue");
        repository.tag("v1.1.0");
        repository.write("catalogue.json", "[\"tea\"]\n").commit("feat(list): show what is in season");
        repository.write("prices.json", "{\"tea\": 3.2}\n").commit("fix(prices): round half up, not down");
        repository
                .write("docs/manual.md", "# Manual\n\nHow to add an article.\n")
                .commit("docs: how to add an article");
    }

    String definition() {
        return """
                key: %s
                name: %s
                repository: %s
                services:
                  - {key: files, path: .}
                environments:
                  - {key: staging, kind: staging, deploy: {tool: local, directory: %s/staging}}
                  - {key: production, kind: production, deploy: {tool: local, directory: %s/production, observe: PT1S}}
                people:
                  developer: {emails: [ada@shop.example.org]}
                """.formatted(key, name, repository.path(), folder, folder);
    }
}
