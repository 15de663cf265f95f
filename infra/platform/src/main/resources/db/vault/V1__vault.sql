-- Two keys per person (rule 34), each wrapped by the master key. A destroyed key stays as a row without its bytes:
-- "destroyed" must never be mistaken for "not there yet".
create table subject_key (
    subject      text        not null,
    purpose      text        not null check (purpose in ('CONTENT', 'EVIDENCE')),
    version      int         not null check (version > 0),
    wrapped      bytea,
    master_key   int         not null,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    primary key (subject, purpose, version),
    check ((wrapped is null) = (destroyed_at is not null))
)
-- an old version of a destroyed row is vacuumed within a minute, not when a fifth of the table has changed
with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

create index subject_key_by_master on subject_key (master_key) where wrapped is not null;

-- nothing brings a destroyed key back, and no row is ever taken away
create function keep_tombstones() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a key row is never deleted';
    end if;
    if old.destroyed_at is not null and new.destroyed_at is distinct from old.destroyed_at then
        raise exception 'a destroyed key stays destroyed';
    end if;
    return new;
end
$$;

create trigger keep_tombstones before update or delete on subject_key
    for each row execute function keep_tombstones();
