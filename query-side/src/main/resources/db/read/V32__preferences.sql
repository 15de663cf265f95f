-- What is known of how people eat, sealed under their own key: of members as they told it, of who has no phone as their
-- household did.
create table preference_view (
    id uuid primary key,
    diner text not null,
    what text not null,
    told_by uuid not null,
    told_at timestamptz not null
);

create index preference_view_diner on preference_view (diner, told_at, id);

-- Between when and when somebody wants to be left in peace, where it is not as usual; local time.
create table quiet_view (
    member uuid primary key,
    quiet_from time,
    quiet_until time
);
