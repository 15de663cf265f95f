-- Whose evidence may not be destroyed when its retention ends (rule 34). Written by hand; see the runbook.
create table vault.legal_hold (
    subject text        primary key,
    since   timestamptz not null default now()
);

create function vault.keep_what_is_held() returns trigger language plpgsql as $$
begin
    if new.purpose = 'EVIDENCE' and new.destroyed_at is not null and old.destroyed_at is null
            and exists (select from vault.legal_hold where subject = new.subject) then
        raise exception 'a legal hold lies on this evidence';
    end if;
    return new;
end
$$;

create trigger keep_what_is_held before update on vault.subject_key
    for each row execute function vault.keep_what_is_held();
