package org.releasemanager.change;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Reads the content of files, and keeps the last 8 MiB: what one commit found, the one before it made. */
final class RecentBlobs {
    private static final int LARGEST = 1 << 20;
    private static final int BUDGET = 8 << 20;

    private final ObjectReader reader;
    private final Map<ObjectId, byte[]> recent = new LinkedHashMap<>(64, 0.75f, true);
    private int bytes;

    RecentBlobs(ObjectReader reader) {
        this.reader = reader;
    }

    /** Null if it is over 1 MiB, or missing as in a partial clone. */
    byte @Nullable [] content(ObjectId blob) throws IOException {
        if (blob.equals(ObjectId.zeroId())) {
            return new byte[0];
        }
        byte[] known = recent.get(blob);
        return known == null ? read(blob) : known;
    }

    private byte @Nullable [] read(ObjectId blob) throws IOException {
        try {
            ObjectLoader loader = reader.open(blob, Constants.OBJ_BLOB);
            if (loader.getSize() > LARGEST) {
                return null;
            }
            byte[] content = loader.getCachedBytes(LARGEST);
            keep(blob, content);
            return content;
        } catch (MissingObjectException e) {
            return null;
        }
    }

    private void keep(ObjectId blob, byte[] content) {
        recent.put(blob, content);
        bytes += content.length;
        Iterator<byte[]> eldest = recent.values().iterator();
        while (bytes > BUDGET) {
            bytes -= eldest.next().length;
            eldest.remove();
        }
    }
}
