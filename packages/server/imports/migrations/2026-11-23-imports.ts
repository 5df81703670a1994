/** Lists that somebody brought in: the file until it is written, and line by line what became of it. */
export const imports = {
  name: '2026-11-23-imports',
  up: `
create table import (
  cell uuid not null,
  id uuid not null,
  unit uuid not null,
  by_user uuid not null,
  file_name text not null,
  state text not null,
  sheets jsonb not null,
  mapping jsonb,
  choices jsonb not null default '{}',
  then_write boolean not null default false,
  total int not null default 0,
  done int not null default 0,
  numbered int not null default 0,
  counts jsonb,
  day date not null,
  clock_ms bigint,
  why text,
  created_at timestamptz not null default clock_timestamp(),
  checked_at timestamptz,
  written_at timestamptz,
  primary key (cell, id)
);
create index import_by_unit on import (cell, unit, created_at);
comment on table import is 'Lists that somebody brought in.';
comment on column import.cell is 'The cell.';
comment on column import.id is 'Its id; the ids of its entries are made from it.';
comment on column import.unit is 'In whose area its people live.';
comment on column import.by_user is 'Who brought it in, and in whose name its entries are written.';
comment on column import.file_name is 'As the file was called.';
comment on column import.state is 'mapping, checking, checked, writing, done, undoing, undone or unreadable.';
comment on column import.sheets is 'The first rows of each sheet, to choose columns by; emptied when it is old.';
comment on column import.mapping is 'Which column holds what, which post a name means, and how doubts are decided.';
comment on column import.choices is 'By line: the same person, somebody new, or left out.';
comment on column import.then_write is 'The check that is running leads on to writing.';
comment on column import.total is 'Lines of people.';
comment on column import.done is 'Of them, worked off in the present state.';
comment on column import.numbered is 'The last deviceSeq given to an entry of it.';
comment on column import.counts is 'What the check found.';
comment on column import.day is 'The local day on which it was brought in.';
comment on column import.clock_ms is 'Clock readings of its entries begin here; set when writing begins.';
comment on column import.why is 'Why it was undone.';
comment on column import.created_at is 'When it was brought in.';
comment on column import.checked_at is 'When the check began that its lines are of.';
comment on column import.written_at is 'When all of it was written.';

create table import_part (
  cell uuid not null,
  import uuid not null,
  part int not null,
  bytes bytea not null,
  primary key (cell, import, part)
);
comment on table import_part is 'The file in pieces; gone once its people are written.';
comment on column import_part.cell is 'The cell.';
comment on column import_part.import is 'The import.';
comment on column import_part.part is 'From 0.';
comment on column import_part.bytes is 'The bytes.';

create table import_row (
  cell uuid not null,
  import uuid not null,
  place int not null,
  sheet text not null,
  line int not null,
  cells jsonb not null,
  plan jsonb not null,
  person uuid,
  outcome text not null,
  notes jsonb not null,
  alike jsonb,
  primary key (cell, import, place)
);
create index import_row_by_outcome on import_row (cell, import, outcome, place);
create index import_row_alike on import_row (cell, import, place) where alike is not null;
create index import_row_by_person on import_row (cell, person) where person is not null;
comment on table import_row is 'Line by line what is written and what is not, with the reason.';
comment on column import_row.cell is 'The cell.';
comment on column import_row.import is 'The import.';
comment on column import_row.place is 'In the order in which lines are written: by the day they speak of.';
comment on column import_row.sheet is 'Name of the sheet; empty in a file without sheets.';
comment on column import_row.line is 'The line in the sheet as a spreadsheet counts, from 1.';
comment on column import_row.cells is 'The texts of the line.';
comment on column import_row.plan is 'The entries it becomes; their ids are made from import, place and what they are.';
comment on column import_row.person is 'Whom it is about; null where that could not be told.';
comment on column import_row.outcome is 'taken, known, needs-you or refused.';
comment on column import_row.notes is 'Why, by code.';
comment on column import_row.alike is 'Who the person may be the same as.';

create table import_mapping (
  cell uuid not null,
  unit uuid not null,
  signature text not null,
  mapping jsonb not null,
  primary key (cell, unit, signature)
);
comment on table import_mapping is 'The columns of a kind of list as they were chosen last.';
comment on column import_mapping.cell is 'The cell.';
comment on column import_mapping.unit is 'In whose area the list was brought in.';
comment on column import_mapping.signature is 'The headers, by which that kind of list is known again.';
comment on column import_mapping.mapping is 'Which column holds what, and which post a name means.';

create index subject_view_by_nik on subject_view (cell, (views #>> '{identity,nik,value}'))
  where subject_kind = 'person';

grant select, insert, update, delete on import, import_part, import_row, import_mapping to simpul_app;
`,
}
