-- What leaves first, how much of a sender's pace it takes, and how far it has come with which provider.
alter table outbox
    -- 0 answers, 1 notices to one person, 2 copies of what goes to a family
    add column priority smallint not null default 0,
    add column segments smallint not null default 1,
    -- attempts at the provider in the column provider
    add column attempts_here int not null default 0,
    -- providers that have refused it for good, with commas between
    add column exhausted varchar(200) not null default '',
    -- an attempt ended nobody knew how: no other provider may have it any more (rule 19)
    add column once_unknown boolean not null default false,
    -- ids the provider gave to earlier attempts, with commas between
    add column earlier_ids varchar(200) not null default '',
    -- why the provider's last word was that it was not delivered
    add column reported_code int;

-- until now there was only one
update outbox set provider = 'twilio', attempts_here = attempts where provider is null and attempts > 0;

drop index outbox_in_order;
create index outbox_to_ask on outbox (priority, position) where state in ('WAITING', 'ASKED');
create index outbox_allowed on outbox (priority, position) where state = 'AUTHORISED';
create index outbox_unsettled on outbox (due_at) where state not in ('WAITING', 'ASKED') and due_at is not null;
create index outbox_finished on outbox (finished_at) where finished_at is not null;
create index outbox_trouble on outbox (finished_at desc) where error_code is not null;

-- One row per provider; whoever holds its lock gives out the next slots of its pace. slot times are the database's own,
-- so that the clocks of the processes do not matter; the others are those of the house's clock.
create table sending_account (
    name varchar(32) primary key,
    next_slot timestamptz,
    -- definite failures in a row, over all texts
    failures int not null default 0,
    -- until then another provider is asked first
    avoided_until timestamptz,
    -- until then it is asked nothing
    paused_until timestamptz,
    pauses int not null default 0
);

-- Requests that a receiver may have seen within the last second: under way, or answered since. At most a few dozen rows.
create table sending_log (
    account varchar(32) not null,
    message_id uuid not null,
    attempt int not null,
    units int not null,
    reserved_at timestamptz not null,
    answered_at timestamptz,
    primary key (message_id, attempt)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create index sending_log_account on sending_log (account);

-- While this holds a row nothing is sent; somebody has to look (rule 21).
create table sending_stop (
    only_one boolean primary key default true check (only_one),
    provider varchar(32) not null,
    error_code int not null,
    message_id uuid,
    since timestamptz not null
);

create index outbox_earlier_ids on outbox (message_id) where earlier_ids <> '';
