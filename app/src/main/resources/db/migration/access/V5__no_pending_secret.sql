-- A secret that no code has come back from yet stays in the session that was shown it. Kept with the person it would be shown
-- again to whoever comes next with the password, and two would hold the same second factor.
alter table access.second_factor drop column pending;
