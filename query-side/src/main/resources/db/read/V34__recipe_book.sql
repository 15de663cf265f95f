-- What is not in the book any more is kept, but not listed; and so is every version there was.
alter table recipe_view add column retired boolean not null default false;

drop index recipe_view_book;
create index recipe_view_book on recipe_view (household, added_at desc, id desc) where not retired;

create table recipe_version_view (
    recipe uuid not null,
    version int not null,
    household uuid not null,
    title text not null,
    servings int,
    total_minutes int,
    attribution text,
    lines jsonb not null,
    steps jsonb not null,
    photos text not null,
    at timestamptz not null,
    by uuid not null,
    brings_back int,
    primary key (recipe, version)
);

insert into recipe_version_view (recipe, version, household, title, servings, total_minutes, attribution, lines, steps,
                                 photos, at, by)
select id, version, household, title, servings, total_minutes, attribution, lines, steps, photos, added_at, added_by
from recipe_view;
