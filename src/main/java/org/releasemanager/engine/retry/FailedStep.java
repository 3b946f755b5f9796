package org.releasemanager.engine.retry;

import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Books a failed attempt: the engine's own way where trying again may help, an incident at once where it cannot. */
class FailedStep extends DefaultJobRetryCmd {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;
    private final transient StepStarts starts;

    FailedStep(String jobId, Throwable failure, Trouble trouble, StepStarts starts) {
        super(jobId, failure);
        this.trouble = trouble;
        this.starts = starts;
    }

    @Override
    public Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null || job.getRetries() == 0 && !shouldDecrementRetriesFor(exception)) {
            return jobId;
        }
        starts.forget(jobId);
        if (trouble.mayPass()) {
            Object booked = super.execute(context);
            postpone(job);
            return booked;
        }
        job.unlock();
        logException(job);
        job.setRetries(0);
        return jobId;
    }

    private void postpone(JobEntity job) {
        if (trouble.notBefore() != null) {
            Date earliest = Date.from(trouble.notBefore());
            if (job.getDuedate() == null || job.getDuedate().before(earliest)) {
                job.setDuedate(earliest);
            }
        }
    }

    /** Two steps met in the database: the next attempt comes at once and costs nothing, as the engine does it. */
    @Override
    protected boolean shouldDecrementRetriesFor(Throwable failure) {
        return !(failure instanceof OptimisticLockingException);
    }

    @Override
    protected void logException(JobEntity job) {
        super.logException(job);
        job.setExceptionMessage(trouble.sentence());
    }

    @Override
    protected void decrementRetries(JobEntity job) {
        if (job.getRetries() == 1) {
            job.setExceptionMessage(trouble.sentence() + " (trying again did not help)");
        }
        super.decrementRetries(job);
    }
}
