-- What the recipes of a household are called, written in the transaction that appends their events; the truth is in those.
-- Filled at start for recipes that were saved before.
create table recipe_book (
    recipe_id uuid primary key,
    household_id uuid not null,
    title text not null,
    saved_at timestamptz not null,
    retired boolean not null
);

create index recipe_book_titles on recipe_book (household_id, saved_at desc) where not retired;

-- Every start asks which of these are missing above; nothing else of the store is looked at for it.
create index recipe_added on domain_event_entry (aggregate_identifier) where payload_type = 'RecipeAdded';
