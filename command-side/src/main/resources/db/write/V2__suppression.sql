-- The same number under the other key: what is suppressed must be found without the number, and who reads the list of
-- suppressed handsets must not be able to match it with the members (rule 35).
alter table phone_directory add column suppression_index bytea;

-- Handsets nothing is sent to without a fresh opt-in from there (rule 7). Belongs to the handset, not to a member: it
-- outlives everything that is known of whoever held it.
create table suppression (
    suppression_index bytea primary key,
    reason varchar(16) not null,
    since timestamptz not null
);
