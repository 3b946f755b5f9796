package org.releasemanager.approval;

/** What is approved. */
public enum ApprovalKind {
    PLAN,
    RELEASE
}
