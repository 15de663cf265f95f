-- Who invited somebody last, and into which household: it counts there alone. Known of invitations from here on, and of all
-- after a rebuild of the view.
alter table member_view add column invited_by uuid, add column invited_to uuid;
