package ai.jules.saga.jobs;

import ai.jules.platform.observability.Traces;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/** Makes each job a step of the trace of what scheduled it. */
final class TracedJobs implements ExecutionInterceptor {

    private final Traces traces;

    TracedJobs(Traces traces) {
        this.traces = traces;
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        var parent = job.getData() instanceof Caused data
                ? Traces.parentIn(data.cause().metadata())
                : null;
        try (var step = traces.follow("job " + job.getTaskName(), parent)) {
            step.note("jules.job", job.getId());
            try {
                return chain.proceed(job, context);
            } catch (RuntimeException e) {
                step.failed(e);
                throw e;
            }
        }
    }
}
