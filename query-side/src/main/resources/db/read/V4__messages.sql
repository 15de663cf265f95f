-- What was said. An outbound text is told of by three streams that do not wait for each other, so everything but its id,
-- its member and its status may come later; without a thread it is not shown yet. Bodies are sealed.
create table message_view (
    id text primary key,
    thread text,
    member uuid not null,
    direction text not null,
    message_sid text,
    body text,
    at timestamptz,
    status text not null,
    -- how far that is; it only grows
    progress int not null
);

create index message_view_thread on message_view (thread, at desc, id desc);
