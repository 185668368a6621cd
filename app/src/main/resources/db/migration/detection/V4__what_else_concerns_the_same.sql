-- Alerts about one host or account, near in time.
create index alert_host on detection.alert (host, last_seen desc) where host <> '';
create index alert_account on detection.alert (account, last_seen desc) where account <> '';
