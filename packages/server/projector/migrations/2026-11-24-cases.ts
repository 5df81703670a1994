/** The rows of the desks' queues of cases. Restricted cases never lie here: their team folds them when it asks. */
export const cases = {
  name: '2026-11-24-cases',
  up: `
create table case_row (
  cell uuid not null,
  id uuid not null,
  code text not null,
  sector text not null,
  data_class text not null,
  unit uuid not null,
  village uuid,
  subdistrict uuid,
  state text not null,
  steps int not null,
  office uuid,
  emergency boolean not null,
  since timestamptz not null,
  written_at timestamptz not null,
  submitted_at timestamptz,
  closed_at timestamptz,
  due_at timestamptz,
  sort_at timestamptz not null,
  number text not null,
  tracking text not null,
  title text not null,
  person uuid,
  household uuid,
  recorder uuid not null,
  primary key (cell, id)
) with (fillfactor = 80);
create index case_row_by_office on case_row (cell, office, sort_at, id) where office is not null;
create index case_row_by_village on case_row (cell, village, sort_at, id);
create index case_row_by_unit on case_row (cell, unit, sort_at, id);
create index case_row_by_office_state on case_row (cell, office, state, sector) where office is not null;
create index case_row_by_village_state on case_row (cell, village, state, sector);
create index case_row_by_tracking on case_row (cell, tracking);
comment on table case_row is 'One row per case for the queues of desks; restricted cases have none.';
comment on column case_row.cell is 'The cell.';
comment on column case_row.id is 'The case.';
comment on column case_row.code is 'Code of the service in the catalogue.';
comment on column case_row.sector is 'Its sector.';
comment on column case_row.data_class is 'How well it is protected: L1 to L3.';
comment on column case_row.unit is 'The post where it was written down.';
comment on column case_row.village is 'The village office above it.';
comment on column case_row.subdistrict is 'The kecamatan above that.';
comment on column case_row.state is 'Where it stands: a status of its walk.';
comment on column case_row.steps is 'How many steps led there; whoever moves it says that number.';
comment on column case_row.office is 'The office it lies with: a department, or the kecamatan.';
comment on column case_row.emergency is 'Help was called, or is to be called at once.';
comment on column case_row.since is 'When the server kept the step that led there, or the form where no step did.';
comment on column case_row.written_at is 'When the form was filled in, by the clock of the phone.';
comment on column case_row.submitted_at is 'When the server kept it as handed in: from then on its clocks run.';
comment on column case_row.closed_at is 'When it came to a state from which nobody has to act any more.';
comment on column case_row.due_at is 'When the next clock rings; null where none runs.';
comment on column case_row.sort_at is 'The place in a queue: due_at, and the end of time without one.';
comment on column case_row.number is 'As written on letters.';
comment on column case_row.tracking is 'The code on the citizen''s receipt.';
comment on column case_row.title is 'The name it is found by in a list; shown to those who may read the case.';
comment on column case_row.person is 'The registered person it is about.';
comment on column case_row.household is 'The registered household it is about.';
comment on column case_row.recorder is 'Who wrote it down: somebody else has to confirm it.';

create table case_word (
  cell uuid not null,
  word text collate "C" not null,
  id uuid not null,
  primary key (cell, word, id)
);
create index case_word_by_case on case_word (cell, id);
comment on table case_word is 'Words a case is searched by: names, and the last part of its number. Searched from their beginning.';
comment on column case_word.cell is 'The cell.';
comment on column case_word.word is 'Lower case, without accents and marks.';
comment on column case_word.id is 'The case.';

grant select, insert, update, delete on case_row, case_word to simpul_app;
`,
}
