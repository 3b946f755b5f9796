package org.releasemanager.change;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Reads folders and files, and keeps the last 8 MiB: what one commit found, the one before it made. */
final class RecentObjects extends ObjectReader.Filter {
    private static final int LARGEST = 1 << 20;
    /** Bytes that an object costs beside its content. */
    private static final int OVERHEAD = 200;

    private static final int BUDGET = 8 << 20;

    private final ObjectReader reader;
    private final Map<ObjectId, ObjectLoader> recent = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    RecentObjects(ObjectReader reader) {
        this.reader = reader;
    }

    /** Null if it is over 1 MiB, or missing as in a partial clone. */
    byte @Nullable [] file(ObjectId blob) throws IOException {
        if (blob.equals(ObjectId.zeroId())) {
            return new byte[0];
        }
        try {
            ObjectLoader loader = open(blob, Constants.OBJ_BLOB);
            return loader.getSize() > LARGEST ? null : loader.getCachedBytes(LARGEST);
        } catch (MissingObjectException e) {
            return null;
        }
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        ObjectLoader known = recent.get(id);
        if (known != null) {
            return known;
        }
        ObjectLoader loader = reader.open(id, type);
        if (!loader.isLarge() && loader.getSize() <= LARGEST) {
            keep(id.copy(), loader);
        }
        return loader;
    }

    private void keep(ObjectId id, ObjectLoader loader) {
        recent.put(id, loader);
        bytes += cost(loader);
        Iterator<ObjectLoader> eldest = recent.values().iterator();
        while (bytes > BUDGET) {
            bytes -= cost(eldest.next());
            eldest.remove();
        }
    }

    private static long cost(ObjectLoader loader) {
        return loader.getSize() + OVERHEAD;
    }

    @Override
    protected ObjectReader delegate() {
        return reader;
    }
}
