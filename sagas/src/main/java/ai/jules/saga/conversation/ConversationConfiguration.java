package ai.jules.saga.conversation;

import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.secrets.Secrets;
import ai.jules.saga.reads.QuerySide;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event group and the job of this context, and where it looks things up. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    EventGroup answersGroup() {
        return AnswerPolicy.group();
    }

    @Bean
    QuerySide querySide(QuestionSettings settings, Secrets secrets, Clock clock) {
        return settings.querySide(secrets.serviceKey(), clock);
    }

    @Bean
    Lookup lookup(QuerySide querySide, Clock clock) {
        return new Lookup(querySide, clock);
    }

    @Bean
    @Qualifier("timer")
    Task<AnswerQuestions.Data> answerQuestionsJob(AnswerQuestions job) {
        return Tasks.oneTime(AnswerQuestions.JOB)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE))
                .execute((instance, _) -> job.run(instance.getData()));
    }
}
