-- Which erasures of the journal in the object store this database has been through. After a restore the latest are missing
-- here, which is how they are found and done again.
create table applied_erasure (
    member_id uuid primary key,
    applied_at timestamptz not null
);
