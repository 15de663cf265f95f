-- Which message to a household a text is a copy of, and which of the household's day that is.
alter table outbox
    add column group_message_id uuid,
    add column group_number smallint,
    add constraint outbox_copy check ((group_message_id is null) = (group_number is null));
