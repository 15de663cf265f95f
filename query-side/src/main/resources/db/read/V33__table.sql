-- Who eats with a household and has no phone; name and age are sealed under their own key.
create table eater_view (
    id uuid primary key,
    household uuid not null,
    child boolean not null,
    profile text not null
);

create index eater_view_household on eater_view (household, id);

-- What is known of how they eat, sealed as well.
create table eater_preference_view (
    id uuid primary key,
    household uuid not null,
    diner text not null,
    what text not null,
    told_by uuid not null,
    told_at timestamptz not null
);

create index eater_preference_view_diner on eater_preference_view (diner, told_at, id);

-- Who does not eat with the household at present.
create table away_view (
    household uuid not null,
    diner text not null,
    primary key (household, diner)
);

create table budget_view (
    household uuid primary key,
    budget text
);
