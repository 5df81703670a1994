/** One queue for all work that need not be done while somebody waits. */
export const jobs = {
  name: '2026-11-22-jobs',
  up: `
create table job (
  cell uuid not null,
  id uuid not null,
  kind text not null,
  key text,
  payload jsonb not null,
  run_at timestamptz not null,
  attempts int not null default 0,
  taken_until timestamptz,
  asked_again boolean not null default false,
  failed_at timestamptz,
  last_error text,
  created_at timestamptz not null default clock_timestamp(),
  primary key (cell, id)
);
create unique index job_once on job (cell, kind, key) where key is not null;
create index job_due on job (cell, run_at) where failed_at is null;
comment on table job is 'Work to do later. A finished job is deleted; one that failed too often stays for a person.';
comment on column job.cell is 'The cell it works for.';
comment on column job.id is 'Its id.';
comment on column job.kind is 'Which handler does it.';
comment on column job.key is 'At most one waiting job per kind and key; null for no limit.';
comment on column job.payload is 'What the handler needs to know; never personal data.';
comment on column job.run_at is 'Not before this moment; moves on while attempts fail.';
comment on column job.attempts is 'How often it was started.';
comment on column job.taken_until is 'A worker has it until then; afterwards it counts as lost and is taken again.';
comment on column job.asked_again is 'Asked for once more while a worker had it: it takes another turn.';
comment on column job.failed_at is 'When the last attempt was given up.';
comment on column job.last_error is 'What the last failed attempt said.';
comment on column job.created_at is 'When it was asked for.';
grant select, insert, update, delete on job to simpul_app;
`,
}
