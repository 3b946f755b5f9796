package org.releasemanager.approval;

/** What is approved. */
public enum ApprovalKind {
    PLAN("plan"),
    RELEASE("release");

    private final String word;

    ApprovalKind(String word) {
        this.word = word;
    }

    /** As it stands in a sentence. */
    public String word() {
        return word;
    }
}
