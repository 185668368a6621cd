-- What a segment has lost is told by its frames; they count again when the file is back.
alter table intake.segment drop column lost;
