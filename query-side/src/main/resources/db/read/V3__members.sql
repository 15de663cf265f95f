-- Who belongs to a household and where their consent stands; names are sealed.
create table member_view (
    id uuid primary key,
    household uuid,
    role text,
    name text,
    consent text not null
);

create index member_view_household on member_view (household, id);
