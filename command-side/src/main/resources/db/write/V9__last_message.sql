-- The day (UTC) of a person's last message in either direction, from which their evidence is kept for six years (rule 34).
-- Rows stay when the evidence is gone: a restored vault is told again.
create table last_message (
    member_id uuid primary key,
    day date not null
);

-- whoever was known before days were counted had their last message today at the latest
insert into last_message (member_id, day) select member_id, current_date from phone_directory;
