package ai.jules.saga.mealplan;

import ai.jules.platform.messaging.EventGroup;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event groups and jobs of this context. A job that fails for a technical reason is tried again until it is done. */
@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    EventGroup weekScheduleGroup() {
        return WeekStartSchedule.group();
    }

    @Bean
    EventGroup weeklyPlanningGroup() {
        return EventGroup.reaction(WeeklyPlanningSaga.GROUP, "household", "plan", "member", "refusal")
                .calm();
    }

    @Bean
    EventGroup allergiesGroup() {
        return AllergyPolicy.group();
    }

    @Bean
    EventGroup thawGroup() {
        return ThawPolicy.group();
    }

    @Bean
    @Qualifier("timer")
    Task<OpenWeeks.Data> openWeekJob(OpenWeeks job) {
        return job(OpenWeeks.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<FindCandidates.Data> findCandidatesJob(FindCandidates job) {
        return job(FindCandidates.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<PollTimers.Nudge> nudgeVotersJob(PollTimers timers) {
        return job(PollTimers.NUDGE, timers::nudge);
    }

    @Bean
    @Qualifier("timer")
    Task<PollTimers.Close> closePollJob(PollTimers timers) {
        return job(PollTimers.CLOSE, timers::close);
    }

    @Bean
    @Qualifier("timer")
    Task<AskHousehold.Data> askHouseholdJob(AskHousehold job) {
        return job(AskHousehold.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<GiveUp.Data> giveWeekUpJob(GiveUp job) {
        return job(GiveUp.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<CheckOptions.Data> checkOptionsJob(CheckOptions job) {
        return job(CheckOptions.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<TellOutcome.Data> tellOutcomeJob(TellOutcome job) {
        return job(TellOutcome.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<RecheckDinners.Data> recheckDinnersJob(RecheckDinners job) {
        return job(RecheckDinners.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<TellReplaced.Data> tellReplacedJob(TellReplaced job) {
        return job(TellReplaced.JOB, job::run);
    }

    @Bean
    @Qualifier("timer")
    Task<RemindToThaw.Data> remindToThawJob(RemindToThaw job) {
        return job(RemindToThaw.JOB, job::run);
    }

    private static <T> Task<T> job(TaskDescriptor<T> descriptor, Consumer<T> work) {
        return Tasks.oneTime(descriptor)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, _) -> work.accept(instance.getData()));
    }
}
