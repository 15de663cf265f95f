package ai.jules.command.recipe;

import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeEvent;
import ai.jules.events.recipe.RecipeRestored;
import ai.jules.events.recipe.RecipeRetired;
import ai.jules.events.recipe.RecipeUpdated;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.RecipeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the titles of the book in the transaction that appends the events, whoever asked for it. What was saved before there
 * was such a book is entered once, before a text or a command is taken.
 */
@Component
class BookKeeping implements SmartLifecycle {

    /** Axon starts at the one, the web server 2,048 below the end, Kafka's containers 100 below it. */
    private static final int PHASE = SpringAxonConfiguration.LIFECYCLE_PHASE + 513;

    private final JdbcClient jdbc;
    private final EventStorageEngine store;
    private volatile boolean running;

    BookKeeping(JdbcClient jdbc, EventStorageEngine store, EventBus events) {
        this.jdbc = jdbc;
        this.store = store;
        events.subscribe(this::keep);
    }

    /** A recipe as its events have left it. */
    private record Line(HouseholdId household, RecipeId recipe, String title, Instant savedAt, boolean retired) {

        static Line of(RecipeAdded added, Instant at) {
            return new Line(added.household(), added.recipe(), added.title(), at, false);
        }

        Line after(RecipeEvent event) {
            return switch (event) {
                case RecipeAdded _ -> this;
                case RecipeUpdated updated -> new Line(household, recipe, updated.title(), savedAt, retired);
                case RecipeRetired _ -> new Line(household, recipe, title, savedAt, true);
                case RecipeRestored _ -> new Line(household, recipe, title, savedAt, false);
            };
        }
    }

    @Override
    public void start() {
        jdbc.sql("select aggregate_identifier from domain_event_entry where payload_type = 'RecipeAdded' and not exists"
                        + " (select from recipe_book where 'recipe:' || recipe_id = aggregate_identifier)")
                .query(String.class)
                .list()
                .forEach(recipe -> enter(RecipeId.parse(recipe)));
        running = true;
    }

    private void keep(List<? extends EventMessage<?>> appended) {
        for (var message : appended) {
            if (message.getPayload() instanceof RecipeEvent event) {
                keep(event, message.getTimestamp());
            }
        }
    }

    private void keep(RecipeEvent event, Instant at) {
        switch (event) {
            case RecipeAdded added -> insert(Line.of(added, at));
            case RecipeUpdated updated ->
                change(updated, "update recipe_book set title = ? where recipe_id = ?", updated.title());
            case RecipeRetired retired ->
                change(retired, "update recipe_book set retired = ? where recipe_id = ?", true);
            case RecipeRestored restored ->
                change(restored, "update recipe_book set retired = ? where recipe_id = ?", false);
        }
    }

    private void change(RecipeEvent event, String sql, Object value) {
        var recipe = event.recipe().uuid();
        if (jdbc.sql(sql).params(value, recipe).update() == 0) {
            // saved by a process that knows no book yet, while this one was running
            enter(event.recipe());
            jdbc.sql(sql).params(value, recipe).update();
        }
    }

    /** By its events, not by what was kept of them; whoever was faster has entered the same. */
    private void enter(RecipeId recipe) {
        @Nullable Line line = null;
        var stream = store.readEvents(recipe.toString(), 0);
        while (stream.hasNext()) {
            var message = stream.next();
            if (message.getPayload() instanceof RecipeAdded added) {
                line = Line.of(added, message.getTimestamp());
            } else if (line != null && message.getPayload() instanceof RecipeEvent event) {
                line = line.after(event);
            }
        }
        if (line != null) {
            insert(line);
        }
    }

    private void insert(Line line) {
        jdbc.sql("insert into recipe_book (household_id, recipe_id, title, saved_at, retired) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        line.household().uuid(),
                        line.recipe().uuid(),
                        line.title(),
                        line.savedAt().atOffset(ZoneOffset.UTC),
                        line.retired())
                .update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
