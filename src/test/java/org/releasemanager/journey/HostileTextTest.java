package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.releasemanager.evidence.verify.Verification;

/** What strangers write into commits and summaries is shown as they wrote it, and does nothing. */
class HostileTextTest extends WholeApplicationTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[click](javascript:alert(1))",
            "[click](JaVaScRiPt&#58;alert(1))",
            "<javascript:alert(1)>",
            "![x](data:text/html;base64,PHNjcmlwdD4=)",
            "| a | b |<svg/onload=alert(1)>",
            "</td></table><iframe src=//evil.example.org>",
            "{{{html}}} `code` *bold* @everyone",
            "\" onmouseover=\"alert(1)");

    @Test
    void theReleasePageIsInert() throws Exception {
        var shop = shop("hostile").withFirstVersion();
        HOSTILE.forEach(text -> shop.withChange("feat: " + text + "\n\n" + text + "\n\nBREAKING CHANGE: " + text));
        define(shop);
        String id = request(Map.of("product", shop.key, "version", "1.0.0", "summary", String.join(" ", HOSTILE)));
        crew.workUntil(id, "userTask_acceptRelease");
        api.post("manager", "/api/releases/" + id + "/cancel", Map.of("reason", String.join(" ", HOSTILE)));

        inert(id, "/releases/" + id);
        inert(id, "/");
        inert("report.html", reportOf(id));
        for (var document :
                api.get("manager", "/api/releases/" + id + "/documents").json()) {
            inert(id, "/releases/" + id + "/documents/" + document.path("kind").asText());
        }
    }

    private Document reportOf(String id) throws Exception {
        var pack = api.download("manager", "/api/releases/" + id + "/evidence", folder.resolve("hostile.zip"));
        assertThat(Verification.of(pack, null, null).problems()).isEmpty();
        try (var zip = new ZipFile(pack.toFile());
                var report = zip.getInputStream(zip.getEntry("report.html"))) {
            return Jsoup.parse(report, "UTF-8", "");
        }
    }

    private void inert(String id, String path) {
        var answer = api.get("manager", path, "text/html");
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        inert(path, Jsoup.parse(answer.text()));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(path)
                .isPresent();
    }

    private static void inert(String path, Document page) {
        assertThat(page.text()).as(path).contains("1.0.0");
        assertThat(page.select("script, iframe, svg, object, embed, base, img[src^=data]"))
                .as(path)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .as(path + ": " + element.tagName())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                    .noneMatch(attribute -> attribute
                                    .getValue()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .strip()
                                    .startsWith("javascript:")
                            && List.of("href", "src", "action").contains(attribute.getKey()));
        }
    }
}
