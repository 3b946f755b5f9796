package org.releasemanager.product.definition;

import static org.releasemanager.product.definition.Wrong.coverage;
import static org.releasemanager.product.definition.Wrong.gate;
import static org.releasemanager.product.definition.Wrong.more;
import static org.releasemanager.product.definition.Wrong.service;
import static org.releasemanager.product.definition.Wrong.staging;
import static org.releasemanager.product.definition.Wrong.wrong;

import java.util.stream.Stream;

/** What a definition must not say, and what is answered. */
final class WrongDefinitions {
    private WrongDefinitions() {}

    static Stream<Wrong> all() {
        return Stream.of(product(), repositories(), tags(), services(), environments(), people(), gates())
                .flatMap(wrong -> wrong);
    }

    /** What is wrong in the text only: no data that a schema could be asked about comes of it. */
    static Stream<Wrong> inText() {
        return Stream.of(
                wrong("name: Web shop", "name: a\nname: b", "name", "again on line 3: keep one"),
                more("budget: {dailyRate: .nan}", "budget.dailyRate", "plain decimal"),
                more("budget: {dailyRate: 0x10}", "budget.dailyRate", "plain decimal"));
    }

    private static Stream<Wrong> product() {
        return Stream.of(
                wrong("key: shop", "", "key", "add it"),
                wrong("key: shop", "key:", "key", "remove the key"),
                wrong("key: shop", "key: 42", "key", "put it in quotes"),
                wrong("key: shop", "key: Shop", "key", "small letters"),
                wrong("key: shop", "key: 1shop", "key", "letter first"),
                wrong("key: shop", "key: " + "s".repeat(61), "key", "60 at most"),
                wrong("key: shop", "key: schema", "key", "another key"),
                wrong("name: Web shop", "name: [Web, shop]", "name", "must be a text, but is a list"),
                wrong("name: Web shop", "name: ' '", "name", "is blank").beyondSchema(),
                wrong("name: Web shop", "name: \"Web\\nshop\"", "name", "single line"),
                wrong("name: Web shop", "name: \"Web\\0shop\"", "name", "control characters")
                        .beyondSchema(),
                wrong("name: Web shop", "name: " + "x".repeat(201), "name", "shorten"),
                wrong("name: Web shop", "name: ''", "name", "is blank"),
                wrong("name: Web shop", "name: ~", "name", "remove the key"),
                wrong("name: Web shop", "nmae: Web shop", "nmae", "did you mean 'name'?"),
                wrong("name: Web shop", "colour: red", "colour", "use one of key, name, repository"),
                wrong("versioning: semver", "versioning: SemVer", "versioning", "did you mean 'semver'?"),
                wrong("versioning: semver", "versioning: yearly", "versioning", "use one of semver, calver"),
                more("budget: {currency: euro}", "budget.currency", "EUR"),
                more("budget: {currency: XYZ}", "budget.currency", "ISO 4217").beyondSchema(),
                more("budget: {dailyRate: -1}", "budget.dailyRate", "between 0"),
                more("budget: {dailyRate: '800'}", "budget.dailyRate", "without quotes"),
                more("budget: {dailyRate: 1e400}", "budget.dailyRate", "must lie"),
                more("budget: 800", "budget", "must be a map"),
                more("activities: [{key: a}]", "activities[0].team", "add it"),
                more("activities: [{key: a, team: []}]", "activities[0].team", "name the team"),
                more("activities: [{key: a, team: marketing}]", "activities[0].team", "use one of [development")
                        .beyondSchema(),
                more(
                        "activities: [{key: a, team: testing, phase: launching}]",
                        "activities[0].phase",
                        "use one of development"),
                more("activities: [{key: a, team: testing, due: tomorrow}]", "activities[0].due", "P2D"),
                more("activities: [{key: a, team: testing, due: PT1S}]", "activities[0].due", "from a minute"),
                more("activities: [{key: a, team: testing}, {key: a, team: testing}]", "activities[1].key", "already")
                        .beyondSchema(),
                more("deadlines: {approve-release: P1D}", "deadlines.approve-release", "as the models do"),
                more("deadlines: {approveRelease: P400D}", "deadlines.approveRelease", "to a year")
                        .beyondSchema());
    }

    private static Stream<Wrong> repositories() {
        return Stream.of(
                        repository("https://bob:secret@git.example.org/shop.git", "by reference"),
                        repository("https://secret@git.example.org/shop.git", "by reference"),
                        repository("HTTPS://secret@git.example.org/shop.git", "by reference"),
                        repository("ssh://bob:secret@git.example.org/shop.git", "by reference"),
                        repository("bob:secret@git.example.org:shop.git", "by reference"),
                        repository("https://bob:secr/et@git.example.org/shop.git", "no URL"),
                        repository("https://git.example.org/shop.git?token=secret", "query"),
                        repository("ftp://git.example.org/shop.git", "use https"),
                        repository("https:///shop.git", "no URL"),
                        repository("ext::sh -c id", "no repository"),
                        repository("--upload-pack=id", "no repository"))
                .map(Wrong::beyondSchema);
    }

    private static Wrong repository(String repository, String fix) {
        return wrong("https://git.example.org/shop.git", "'" + repository + "'", "repository", fix);
    }

    private static Stream<Wrong> tags() {
        return Stream.of(
                wrong("tagPattern: v{version}", "tagPattern: v1", "tagPattern", "{version} exactly once"),
                wrong("tagPattern: v{version}", "tagPattern: 'v{version}{build}'", "tagPattern", "{version} only"),
                wrong("tagPattern: v{version}", "tagPattern: 'a b{version}'", "tagPattern", "no legal git tag")
                        .beyondSchema(),
                wrong("tagPattern: v{version}", "tagPattern: 'v{version}.lock'", "tagPattern", "no legal git tag")
                        .beyondSchema(),
                wrong("tagPattern: v{version}", "tagPattern: '-v{version}'", "tagPattern", "no legal git tag")
                        .beyondSchema(),
                wrong("tagPattern: v{version}", "tagPattern: 'v..{version}'", "tagPattern", "no legal git tag")
                        .beyondSchema());
    }

    private static Stream<Wrong> services() {
        return Stream.of(
                service("[]", "services", "at least one"),
                service("- web", "services[0]", "must be a map"),
                service("- {path: web}", "services[0].key", "add it"),
                service("- {key: web, pth: web}", "services[0].pth", "did you mean 'path'?"),
                service("- {key: web}\n  - {key: web}", "services[1].key", "services[0] already")
                        .beyondSchema(),
                service("- {key: web, path: ../other}", "services[0].path", "remove '..'"),
                service("- {key: web, path: a/../../b}", "services[0].path", "remove '..'"),
                service("- {key: web, path: /etc}", "services[0].path", "relative"),
                service("- {key: web, path: 'C:/'}", "services[0].path", "relative"),
                service("- {key: web, path: 'a\\b'}", "services[0].path", "backslash"),
                service("- {key: web, build: [make, all]}", "services[0].build", "must be a text"));
    }

    private static Stream<Wrong> environments() {
        return Stream.of(
                wrong("kind: staging  ", "kind: stagin  ", "environments[0].kind", "did you mean 'staging'?"),
                wrong("kind: staging  ", "kind: production  ", "environments[0].kind", "only the last")
                        .beyondSchema(),
                wrong("    kind: production", "    kind: staging", "environments[1].kind", "must be production")
                        .beyondSchema(),
                wrong("key: production", "key: staging", "environments[1].key", "environments[0] already")
                        .beyondSchema(),
                wrong("    kind: production", "", "environments[1].kind", "add it"),
                staging("", "deploy", "add it"),
                staging("deploy: local", "deploy", "must be a map"),
                staging("deploy: {directory: shop}", "deploy.tool", "add it"),
                staging("deploy: {tool: [local]}", "deploy.tool", "must be a text"),
                staging("deploy: {tool: local, start: [a]}", "deploy.start", "but is a list"),
                staging("deploy: {tool: local, start: {a: b}}", "deploy.start", "but is a map"),
                staging("deploy: {tool: local, start: }", "deploy.start", "but is empty"),
                staging("deploy: {tool: local, 'a b': c}", "deploy['a b']", "use letters"),
                staging("deploy: {tool: local, services: [web]}", "deploy.services", "must be a map"),
                staging("deploy: {tool: local, services: {web: 1}}", "deploy.services.web", "must be a map"),
                staging("deploy: {tool: local, services: {api: {}}}", "deploy.services.api", "use one of web")
                        .beyondSchema(),
                staging("deploy: {tool: local}\n    owner: me", "owner", "use one of key, kind, deploy"));
    }

    private static Stream<Wrong> people() {
        return Stream.of(
                wrong("[product@example.org]", "[product]", "audiences.product[0]", "name@example.org"),
                wrong("[product@example.org]", "[\"a@b.org\\nBcc: c@d.org\"]", "audiences.product[0]", "no mail"),
                wrong("[product@example.org]", "['Ann <a@b.org>']", "audiences.product[0]", "no mail address"),
                wrong("[product@example.org]", "[a@b.org, A@B.org]", "audiences.product[1]", "already")
                        .beyondSchema(),
                wrong("[product@example.org]", "product@example.org", "audiences.product", "must be a list"),
                wrong("  business:", "  bussiness:", "audiences.bussiness", "did you mean 'business'?"),
                wrong("lead: developer,", "leed: developer,", "teams.development.leed", "'lead'"),
                wrong("members: [tester]", "members: ['a b']", "teams.testing.members[0]", "no user id"),
                wrong("members: [tester]", "members: [t, t]", "teams.testing.members[1]", "remove it"),
                wrong("  testing:", "  Testing:", "teams.Testing", "small letters"),
                more("roles: {security: []}", "roles.security", "names nobody"),
                more("roles: {security: alice}", "roles.security", "must be a list"),
                more("roles: [security]", "roles", "must be a map"),
                more("people: {alice: {emails: alice@example.org}}", "people.alice.emails", "must be a list"),
                more("people: {alice: {phone: 1}}", "people.alice.phone", "use one of name, emails"),
                more("people: {a: {emails: [x@b.org]}, b: {emails: [X@b.org]}}", "people.b.emails", "'a' already")
                        .beyondSchema());
    }

    private static Stream<Wrong> gates() {
        return Stream.of(
                gate("{type: junit, evidence: a.xml}", "id", "add it"),
                gate("{id: u, evidence: a.xml}", "type", "add it"),
                gate("{id: u, type: junt, evidence: a.xml}", "type", "did you mean 'junit'?"),
                gate("{id: u, type: selenium, evidence: a.xml}", "type", "junit, jacoco, cobertura, sarif, cyclonedx"),
                gate("{id: u, type: junit}", "evidence", "add it"),
                gate("{id: u, type: junit, evidence: ../a.xml}", "evidence", "remove '..'"),
                gate("{id: u, type: junit, evidence: '{..,a}/a.xml'}", "evidence", "remove '..'"),
                gate("{id: u, type: junit, evidence: /etc/passwd}", "evidence", "relative"),
                gate("{id: u, type: junit, evidence: '{a.xml'}", "evidence", "no glob")
                        .beyondSchema(),
                gate("{id: u, type: junit, evidence: a.xml, folder: ../x}", "folder", "remove '..'"),
                gate("{id: u, type: junit, evidence: a.xml, folder: 'x/{user}'}", "folder", "nobody fills")
                        .beyondSchema(),
                gate("{id: u, type: junit, evidence: a.xml, minimum: -1}", "minimum", "between 0"),
                gate("{id: u, type: junit, evidence: a.xml, minimum: 1.5}", "minimum", "whole number")
                        .beyondSchema(),
                gate("{id: u, type: junit, evidence: a.xml, minimum: many}", "minimum", "must be a number"),
                gate("{id: u, type: junit, evidence: a.xml, minimun: 1}", "minimun", "did you mean 'minimum'?")
                        .beyondSchema(),
                gate("{id: u, type: junit, evidence: a.xml, required: yes}", "required", "true or false"),
                gate("{id: u, type: junit, evidence: a.xml, severity: [[a]]}", "severity[0]", "but is a list"),
                gate("{id: u, type: sarif, evidence: a.xml, minimum: 2, maximum: 1}", "maximum", "below")
                        .beyondSchema(),
                coverage("{id: c, type: jacoco, evidence: a.xml, minimum: 70}", "minimum", "0.7 for 70 %")
                        .beyondSchema(),
                coverage("{id: unit-tests, type: jacoco, evidence: a.xml}", "id", "gates[0] already")
                        .beyondSchema());
    }
}
