-- Finds what somebody said and was told, to take it away when they are forgotten.
create index message_view_member on message_view (member);
