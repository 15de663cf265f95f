-- Texts on their way out. One row each, from the moment Jules has something to say until a provider has it, the person
-- does not allow it, or nobody will take it. Words and numbers are sealed, and gone once they are not needed any more.
create table outbox (
    message_id uuid primary key,
    position bigint generated always as identity,
    member_id uuid not null,
    kind varchar(32) not null,
    body text,
    in_reply_to varchar(64),
    use_until timestamptz not null,
    metadata text not null,
    state varchar(16) not null,
    -- when something is next to be done; null when nothing is left to do
    due_at timestamptz,
    composed_at timestamptz not null,
    asks int not null default 0,
    asked_at timestamptz,
    recipient text,
    valid_until timestamptz,
    attempts int not null default 0,
    sending_since timestamptz,
    -- a status callback proves that the provider has it
    confirmed boolean not null default false,
    looks int not null default 0,
    provider varchar(32),
    provider_message_id varchar(64),
    error_code int,
    finished_at timestamptz
);

create index outbox_due on outbox (due_at) where due_at is not null;
create index outbox_in_order on outbox (position) where due_at is not null;
create index outbox_of_member on outbox (member_id, position) where finished_at is null;
create index outbox_under_way on outbox (state) where state in ('ASKED', 'AUTHORISED', 'SENDING');
create index outbox_at_provider on outbox (provider_message_id) where provider_message_id is not null;
create index outbox_without_id on outbox (member_id) where state = 'ACCEPTED' and provider_message_id is null;
