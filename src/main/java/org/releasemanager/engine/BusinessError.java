package org.releasemanager.engine;

/** Leaves a delegate through the error boundary event that the model draws for this code; the reason is for people. */
public class BusinessError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode errorCode;

    public BusinessError(ErrorCode errorCode, String reason) {
        super(reason);
        this.errorCode = errorCode;
    }

    public ErrorCode errorCode() {
        return errorCode;
    }
}
