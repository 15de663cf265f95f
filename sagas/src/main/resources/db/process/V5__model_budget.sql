-- Which texts a model was asked about; written before it is asked, so that it is asked once.
create table model_call_made (
    id uuid primary key,
    household_id uuid not null,
    called_at timestamptz not null
);

create index model_call_made_by_household on model_call_made (household_id, called_at);

-- How often a model was asked for a household in a month, by its first day in UTC.
create table model_budget (
    household_id uuid not null,
    month date not null,
    calls int not null,
    primary key (household_id, month)
);
