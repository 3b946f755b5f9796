package org.releasemanager.product.definition;

/** Makes a value of what was written. Says at the spot what is wrong and then answers with a harmless value. */
@FunctionalInterface
interface Reader<T> {
    T read(Node node, Spot spot);
}
