-- When each household's next vote opens by itself.
create table week_schedule (
    household_id uuid primary key,
    zone text not null,
    -- the rhythm as the event told it
    rhythm text not null,
    -- nobody is left to ask
    asleep boolean not null default false,
    -- who looks after it, as far as it is known
    holder_id uuid,
    -- when the next vote opens; null when none does
    due_at timestamptz
);

-- Households that are due at once open one after the other, however many processes there are.
create table week_opening_pace (
    only_one boolean primary key default true check (only_one),
    next_slot timestamptz not null
);

insert into week_opening_pace (next_slot) values ('epoch');
