package org.releasemanager.product.spi;

import java.util.List;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.Product;

/**
 * What another room demands of a product definition, for example that a deployment tool exists and takes its settings.
 * Called on every definition before it is stored, with the problems of all other checks reported together.
 */
public interface DefinitionCheck {
    /**
     * What is wrong, with paths as in the definition: {@code environments[0].deploy.directory},
     * {@code environments[0].deploy.services.web.start}, {@code gates[1].severity}. Changes nothing and asks no outside
     * system. Other fields may be wrong already and then hold an empty text: a problem at such a field, or below it, is
     * not reported twice. There is at least one environment; the last one need not be production yet.
     */
    List<FieldProblem> problemsWith(Product product);
}
