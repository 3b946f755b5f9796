package org.releasemanager.product.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the readers of the OpenAPI document what to send, as the code reads the body itself to bound it. */
@Operation(
        summary = "Defines or replaces a product",
        description = "Takes YAML or JSON with the keys that GET /api/products/schema describes.",
        requestBody =
                @RequestBody(
                        required = true,
                        content = {
                            @Content(mediaType = "application/yaml", schema = @Schema(type = "object")),
                            @Content(mediaType = "application/json", schema = @Schema(type = "object"))
                        }))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DefinitionBody {}
