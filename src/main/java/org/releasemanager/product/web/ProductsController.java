package org.releasemanager.product.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.product.Defined;
import org.releasemanager.product.Product;
import org.releasemanager.product.ProductDefinitions;
import org.releasemanager.product.Products;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Products and their definitions; the entity tag is the revision. */
@RestController
@RequestMapping("/api/products")
class ProductsController {
    private final Products products;
    private final ProductDefinitions definitions;

    ProductsController(Products products, ProductDefinitions definitions) {
        this.products = products;
        this.definitions = definitions;
    }

    @PutMapping(
            path = "/{key}",
            consumes = {"application/yaml", "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON_VALUE})
    @DefinitionBody
    ResponseEntity<Map<String, Object>> define(
            @PathVariable String key,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            InputStream body,
            Principal user)
            throws IOException {
        var text = read(body);
        var product = MediaType.APPLICATION_JSON.isCompatibleWith(type)
                ? definitions.json(key, text)
                : definitions.yaml(key, text);

        var defined = products.define(product, user.getName());

        return status(defined, key).eTag(String.valueOf(defined.revision())).body(definitions.write(product));
    }

    @GetMapping
    Page<Map<String, Object>> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        InvalidPage.unless(page >= 0, "page", "must be 0 or more");
        InvalidPage.unless(size >= 1 && size <= 500, "size", "must lie between 1 and 500");
        return new Page<>(
                products.page(page, size).stream().map(definitions::write).toList(), page, size, products.count());
    }

    @GetMapping("/{key}")
    ResponseEntity<Map<String, Object>> get(@PathVariable String key, @RequestParam Optional<Integer> revision) {
        if (revision.isPresent()) {
            return definition(products.revision(key, revision.get()), revision.get());
        }
        var latest = products.latest(key);
        return definition(latest.product(), latest.number());
    }

    @GetMapping(
            path = "/schema",
            produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    Resource schema() {
        return new ClassPathResource("schemas/product.json");
    }

    private ResponseEntity<Map<String, Object>> definition(Product product, int revision) {
        return ResponseEntity.ok().eTag(String.valueOf(revision)).body(definitions.write(product));
    }

    private static ResponseEntity.BodyBuilder status(Defined defined, String key) {
        return defined instanceof Defined.Created
                ? ResponseEntity.created(URI.create("/api/products/" + key))
                : ResponseEntity.ok();
    }

    /** At most one byte more than allowed; the rest is let go, so that the client hears why and not a broken pipe. */
    private static byte[] read(InputStream body) throws IOException {
        var text = body.readNBytes(ProductDefinitions.MOST_BYTES + 1);
        body.transferTo(OutputStream.nullOutputStream());
        return text;
    }
}
