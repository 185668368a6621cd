-- A document that a statement rests on: its registration number and title, as it can be found in the agency's register.
alter table assignments.statement add document text;
select audit.column_added('assignments.statement', 'document', 'null');
