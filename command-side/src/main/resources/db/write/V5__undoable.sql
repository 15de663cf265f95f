-- What people did lately, so that "undo" finds it: which streams know how to take it back, and what to call it.
create table undoable (
    action_id varchar(100) primary key,
    household_id uuid not null,
    member_id uuid not null,
    happened_at timestamptz not null,
    streams text[] not null,
    what text not null,
    -- the action that took this one back
    undone_by varchar(100),
    -- the action this one took back
    undoes varchar(100)
);

create index undoable_of_member on undoable (member_id, happened_at desc);
