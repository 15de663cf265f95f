-- A family's recipes. Recipes are the household's and readable; the photos are a person's and sealed.
create table recipe_view (
    id uuid primary key,
    household uuid not null,
    version int not null,
    title text not null,
    servings int,
    total_minutes int,
    attribution text,
    lines jsonb not null,
    steps jsonb not null,
    photos text not null,
    added_at timestamptz not null,
    added_by uuid not null,
    search tsvector not null
);

create index recipe_view_book on recipe_view (household, added_at desc, id desc);
create index recipe_view_search on recipe_view using gin (search);

-- Both as English and word by word: a word that is still being typed has no stem yet.
create function searchable(words text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('pg_catalog.english', words) || to_tsvector('pg_catalog.simple', words)
$$;

-- Every word must begin a word of the recipe, in any order. Words that say nothing ("the") count only when there are no
-- others. The words hold letters and digits alone.
create function words_being_typed(words text[]) returns tsquery language plpgsql immutable parallel safe as $$
declare
    word text;
    stem tsquery;
    telling tsquery;
    everything tsquery;
begin
    foreach word in array words loop
        stem := to_tsquery('pg_catalog.english', word || ':*');
        everything := coalesce(everything && to_tsquery('pg_catalog.simple', word || ':*'),
                               to_tsquery('pg_catalog.simple', word || ':*'));
        if numnode(stem) > 0 then
            stem := stem || to_tsquery('pg_catalog.simple', word || ':*');
            telling := coalesce(telling && stem, stem);
        end if;
    end loop;
    return coalesce(telling, everything);
end
$$;
