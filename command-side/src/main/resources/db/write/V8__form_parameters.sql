-- What the provider sent with a text beyond what the event keeps of it (rule 24), such as the account, the service, and
-- parameters nobody here knows. Sealed under the person's evidence key: when that is destroyed, nobody can read it.
create table form_parameters (
    message_sid varchar(64) primary key,
    member_id uuid not null,
    sealed text not null,
    received_at timestamptz not null
);
