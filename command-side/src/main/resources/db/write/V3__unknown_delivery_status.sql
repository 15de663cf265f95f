-- What a provider said of a text in a word we do not know (rule 20): kept as it came, until somebody has looked.
create table unknown_delivery_status (
    id bigint generated always as identity primary key,
    delivery_id uuid not null,
    member_id uuid not null,
    provider_message_id varchar(64) not null,
    status varchar(64) not null,
    error_code varchar(16) not null,
    received_at timestamptz not null,
    unique (delivery_id, provider_message_id, status, error_code)
);
