/** One class per risk factor; a new factor is a new class here and nothing else. */
@NullMarked
package org.releasemanager.risk.factors;

import org.jspecify.annotations.NullMarked;
