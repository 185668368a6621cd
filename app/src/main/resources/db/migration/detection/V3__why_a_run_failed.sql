-- Why a run was not finished, in both languages, and the job that runs it.
alter table detection.run drop column fault;
alter table detection.run add fault_sv text, add fault_en text, add job uuid;
