package org.releasemanager.change;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** How many lines differ between two versions of a file. */
record LineDiff(int added, int deleted) {
    private static final int LOOKED_AT = 8_000;
    static final LineDiff NONE = new LineDiff(0, 0);

    /** Nothing for binary content, which has a zero byte among its first 8,000 as git sees it. */
    static LineDiff between(byte[] before, byte[] after) {
        if (isBinary(before) || isBinary(after)) {
            return NONE;
        }
        if (before.length == 0 || after.length == 0) {
            return new LineDiff(lines(after), lines(before));
        }
        int added = 0;
        int deleted = 0;
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, new RawText(before), new RawText(after))) {
            added += edit.getLengthB();
            deleted += edit.getLengthA();
        }
        return new LineDiff(added, deleted);
    }

    private static int lines(byte[] text) {
        int lines = 0;
        for (byte b : text) {
            if (b == '\n') {
                lines++;
            }
        }
        return text.length > 0 && text[text.length - 1] != '\n' ? lines + 1 : lines;
    }

    private static boolean isBinary(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
