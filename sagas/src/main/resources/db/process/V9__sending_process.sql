-- Processes that send, and when each last said so, by the database's clock: what one that died was sending is looked for as
-- soon as its requests must be over, and not only when those of a living one would be.
create table sending_process (
    id uuid primary key,
    seen_at timestamptz not null
);

-- which of them made the last attempt
alter table outbox add column sender uuid;
