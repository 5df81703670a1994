/**
 * What the projector makes of the journal. Every table can be dropped and is made again, byte for byte, by a
 * rebuild. All rows of a cell are written by one projector at a time (`projection` is its turn), so keys
 * never collide.
 */
export const views = {
  name: '2026-11-22-views',
  up: `
create table projection (
  cell uuid not null,
  judged_on date,
  judged_to uuid,
  primary key (cell)
);
comment on table projection is 'The turn of the projector: whoever holds this row recomputes, everybody else of the cell waits.';
comment on column projection.cell is 'The cell.';
comment on column projection.judged_on is 'The day for which the findings of all subjects are being judged.';
comment on column projection.judged_to is 'Judged for that day up to this subject; null when all are.';

create table subject_view (
  cell uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject jsonb,
  views jsonb not null,
  unreadable uuid[] not null,
  entries int not null,
  through timestamptz not null,
  primary key (cell, subject_id, subject_kind)
);
comment on table subject_view is 'What stands about each subject: a pure function of its entries.';
comment on column subject_view.cell is 'The cell.';
comment on column subject_view.subject_kind is 'person, household, facility, activity, case, unit, kader or commitment.';
comment on column subject_view.subject_id is 'The subject; of merged persons the root of the set.';
comment on column subject_view.subject is 'Of a person: name, sex, birth, death and stays, as rules and indicators see them.';
comment on column subject_view.views is 'The view of each service that has a standing entry, by service id.';
comment on column subject_view.unreadable is 'Kept entries that this version of the code passes over.';
comment on column subject_view.entries is 'How many entries it is made of, amendments included.';
comment on column subject_view.through is 'When the server kept the latest of them.';

create table person (
  cell uuid not null,
  id uuid not null,
  home uuid,
  name text not null,
  sex text,
  birth date,
  died date,
  mother_name text,
  rt text,
  search text not null,
  last_weighed_on date,
  weight_kg numeric,
  status text,
  worst_level text,
  primary key (cell, id)
) with (fillfactor = 80);
create index person_by_home on person (cell, home, name, id);
create index person_by_worry on person (cell, home, worst_level) where worst_level is not null;
comment on table person is 'One row per person for the lists of desks; merged records are one row.';
comment on column person.cell is 'The cell.';
comment on column person.id is 'Root id of the merged set.';
comment on column person.home is 'The post the person belongs to by the latest stay; null when they left, died or never had one.';
comment on column person.name is 'As it stands; empty when it was never written down.';
comment on column person.sex is 'L or P.';
comment on column person.birth is 'Day of birth.';
comment on column person.died is 'Day of death.';
comment on column person.mother_name is 'The mother''s name.';
comment on column person.rt is 'Neighbourhood, three digits as written.';
comment on column person.search is 'Own name and mother''s name, folded to plain lower case words.';
comment on column person.last_weighed_on is 'Day of the last weighing, wherever it was.';
comment on column person.weight_kg is 'Its weight in kg.';
comment on column person.status is 'Its verdict: N, T, O or B; null without one.';
comment on column person.worst_level is 'Level of the most serious open finding.';

create table person_stay (
  cell uuid not null,
  unit uuid not null,
  person uuid not null,
  from_day date not null,
  to_day date,
  primary key (cell, person, from_day)
);
create index person_stay_by_unit on person_stay (cell, unit, person);
comment on table person_stay is 'When each person belonged to which post: from here a post finds who counts in its months.';
comment on column person_stay.cell is 'The cell.';
comment on column person_stay.unit is 'The post.';
comment on column person_stay.person is 'Root id of the person.';
comment on column person_stay.from_day is 'First day.';
comment on column person_stay.to_day is 'First day they no longer belonged; null while they do.';

create table finding (
  cell uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  place int not null,
  service text not null,
  code text not null,
  level text not null,
  reason jsonb not null,
  params jsonb,
  primary key (cell, subject_id, subject_kind, place)
);
comment on table finding is 'What rules notice about a subject today (projection.judged_on, or later where it was recomputed since).';
comment on column finding.cell is 'The cell.';
comment on column finding.subject_kind is 'Kind of the subject.';
comment on column finding.subject_id is 'The subject; of merged persons the root.';
comment on column finding.place is 'From 0, the most serious first.';
comment on column finding.service is 'The service whose rule spoke.';
comment on column finding.code is 'What was noticed, unique within the service.';
comment on column finding.level is 'inform, watch, refer or urgent.';
comment on column finding.reason is 'The whole sentence in each language.';
comment on column finding.params is 'The values in the sentence.';

create table session_day (
  cell uuid not null,
  id uuid not null,
  unit uuid not null,
  day date not null,
  state text not null,
  opened boolean not null,
  primary key (cell, id)
);
create index session_day_by_unit on session_day (cell, unit, day);
comment on table session_day is 'Session days of posts.';
comment on column session_day.cell is 'The cell.';
comment on column session_day.id is 'The activity, made from post and day.';
comment on column session_day.unit is 'The post.';
comment on column session_day.day is 'Local day.';
comment on column session_day.state is 'planned, open, closed or not_held.';
comment on column session_day.opened is 'Whether people were ever served on it.';

create table tally (
  cell uuid not null,
  unit uuid not null,
  month text not null,
  indicator text not null,
  version int not null,
  kind text not null,
  figure bigint not null,
  counted int,
  reached int,
  count int,
  sum bigint,
  of_count int,
  histogram jsonb,
  primary key (cell, unit, month, indicator, version)
) with (fillfactor = 80);
comment on table tally is 'The sum of one indicator over one unit and month: of a post over its people, of every unit above over the units right below it.';
comment on column tally.cell is 'The cell.';
comment on column tally.unit is 'A post, or a unit that has posts below it.';
comment on column tally.month is 'YYYY-MM; every month since the post exists has its rows, with or without entries.';
comment on column tally.indicator is 'What is counted, by its code.';
comment on column tally.version is 'Version of the definition; different versions are never added up.';
comment on column tally.kind is 'reach, count, sum or days: which of the columns below are filled.';
comment on column tally.figure is 'What a screen prints: reached, count, sum, or how many days were noted.';
comment on column tally.counted is 'Of reach: how many are counted.';
comment on column tally.reached is 'Of reach: how many of them were reached.';
comment on column tally.count is 'Of count: how many.';
comment on column tally.sum is 'Of sum: the integer sum in the unit of the indicator.';
comment on column tally.of_count is 'Of sum: over how many.';
comment on column tally.histogram is 'Of days: how many per number of days.';

create table tally_digest (
  cell uuid not null,
  unit uuid not null,
  month text not null,
  digest text not null,
  primary key (cell, unit, month)
);
comment on table tally_digest is 'What the tallies of a post and month add up to, so that months that stay as they are need not be written.';
comment on column tally_digest.cell is 'The cell.';
comment on column tally_digest.unit is 'The post.';
comment on column tally_digest.month is 'YYYY-MM.';
comment on column tally_digest.digest is 'SHA-1 of the tallies, base64.';

create table unit_through (
  cell uuid not null,
  unit uuid not null,
  through timestamptz not null,
  primary key (cell, unit)
);
comment on table unit_through is 'When the server kept the latest entry behind the figures of a unit.';
comment on column unit_through.cell is 'The cell.';
comment on column unit_through.unit is 'A post, or a unit that has posts below it.';
comment on column unit_through.through is 'That moment.';

create table due_unit (
  cell uuid not null,
  unit uuid not null,
  since timestamptz not null default clock_timestamp(),
  primary key (cell, unit)
);
comment on table due_unit is 'Posts whose months are to be recomputed: due_month brought together, and the posts of recomputed persons.';
comment on column due_unit.cell is 'The cell.';
comment on column due_unit.unit is 'The post.';
comment on column due_unit.since is 'When it became due.';

create table due_area (
  cell uuid not null,
  unit uuid not null,
  month text not null,
  since timestamptz not null default clock_timestamp(),
  primary key (cell, unit, month)
);
comment on table due_area is 'Months of units above posts whose sums are to be taken again, because a unit right below changed.';
comment on column due_area.cell is 'The cell.';
comment on column due_area.unit is 'The unit above.';
comment on column due_area.month is 'YYYY-MM.';
comment on column due_area.since is 'When it became due.';

create table stuck_subject (
  cell uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  problem text not null,
  since timestamptz not null default clock_timestamp(),
  primary key (cell, subject_kind, subject_id)
);
comment on table stuck_subject is 'Subjects (and posts) the code failed on: their rows stay as they were, and nobody else waits for them.';
comment on column stuck_subject.cell is 'The cell.';
comment on column stuck_subject.subject_kind is 'Kind of the subject; unit for the months of a post.';
comment on column stuck_subject.subject_id is 'The subject; of merged persons the root.';
comment on column stuck_subject.problem is 'The kind of error and the place in the code; no content.';
comment on column stuck_subject.since is 'When it first failed; gone once it succeeds.';

create table rebuild (
  cell uuid not null,
  phase text not null,
  after uuid,
  subjects int not null default 0,
  months int not null default 0,
  differed jsonb not null default '[]',
  primary key (cell)
);
comment on table rebuild is 'How far a rebuild has come, so that one that was stopped goes on; gone when it has ended.';
comment on column rebuild.cell is 'The cell.';
comment on column rebuild.phase is 'subjects, posts or areas.';
comment on column rebuild.after is 'Done up to this subject or unit; null at the beginning of a phase.';
comment on column rebuild.subjects is 'Subjects recomputed so far.';
comment on column rebuild.months is 'Months of units recomputed so far.';
comment on column rebuild.differed is 'The rows that were not as the journal says, by table and id: no content.';

grant select, insert, update, delete on rebuild, stuck_subject, projection, subject_view, person, person_stay, finding, session_day, tally,
  tally_digest,  unit_through, due_unit, due_area to simpul_app;
`,
}
