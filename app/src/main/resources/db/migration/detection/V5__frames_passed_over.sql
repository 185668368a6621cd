-- Frames that could not be read when the rules came to them: from which event they are still to be looked at.
create table detection.passed_frame (
    import_id uuid not null references detection.run,
    frame     int not null,
    event     int not null,
    primary key (import_id, frame)
);

-- Of the alerts made up to then, people have been told.
alter table detection.run add told_at timestamptz;
