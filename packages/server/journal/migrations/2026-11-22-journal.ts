/** The journal: units, entries, their lines, and what surrounds an append. Every key starts with the cell. */
export const journal = {
  name: '2026-11-22-journal',
  up: `
create table cell (
  cell uuid primary key,
  name text not null,
  area text not null,
  utc_offset int not null,
  epoch uuid not null,
  public_key text not null,
  created_at timestamptz not null default now()
);
comment on table cell is 'One kabupaten or kota: it owns the data of its people.';
comment on column cell.cell is 'Id that never changes; the distribution key of every table.';
comment on column cell.name is 'Name as people say it.';
comment on column cell.area is 'Kemendagri code of the area today.';
comment on column cell.utc_offset is 'Minutes east of UTC: the local calendar (WIB 420, WITA 480, WIT 540).';
comment on column cell.epoch is 'New after each restore from a backup; phones then list what they hold.';
comment on column cell.public_key is 'SPKI, base64: phones wrap outbox keys and spare data keys with it. Its other half is not in the database.';
comment on column cell.created_at is 'When the cell was set up.';

create table unit (
  cell uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  area text not null,
  parent uuid,
  path uuid[] not null,
  from_day date not null,
  to_day date,
  session_day_rule jsonb,
  seq bigint not null default 0,
  erasures int not null default 0,
  primary key (cell, id)
) with (fillfactor = 50);
create index unit_by_parent on unit (cell, parent);
create index unit_by_path on unit using gin (path);
comment on table unit is 'Whoever keeps a journal: a post, village office, kecamatan, department, Tim Pembina, case team.';
comment on column unit.cell is 'The cell it belongs to.';
comment on column unit.id is 'Its id, for ever.';
comment on column unit.kind is 'What kind of unit it is, in the words of the areas room.';
comment on column unit.name is 'Name as people say it.';
comment on column unit.area is 'Kemendagri code of the area it serves.';
comment on column unit.parent is 'The unit above; null for the root of the cell.';
comment on column unit.path is 'The unit itself first, then every unit above, the root last.';
comment on column unit.from_day is 'First day it works.';
comment on column unit.to_day is 'Last day it worked; null while it works.';
comment on column unit.session_day_rule is 'Rule for the plan of session days, such as the third Tuesday of the month.';
comment on column unit.seq is 'The last seq given in its journal; the row lock on this is what keeps seq gapless.';
comment on column unit.erasures is 'How often something in its journal was emptied; part of the etag of its snapshots.';

create table entry (
  cell uuid not null,
  id uuid not null,
  service text not null,
  version int not null,
  subject_kind text not null,
  subject_id uuid not null,
  unit uuid not null,
  happened_on date not null,
  recorded_at text collate "C" not null,
  recorded_by uuid not null,
  device uuid not null,
  device_seq bigint not null,
  amends uuid,
  amends_how text,
  amends_why text,
  instead_of uuid,
  body jsonb not null,
  move_order int,
  doubtful_clock boolean not null default false,
  emptied boolean not null default false,
  reduced boolean not null default false,
  received_at timestamptz not null default clock_timestamp(),
  primary key (cell, id)
);
create index entry_by_subject on entry (cell, subject_id);
create index entry_by_target on entry (cell, amends) where amends is not null;
comment on table entry is 'One thing seen, asked, done or decided. Inserted once, never changed; only an erasure empties it.';
comment on column entry.cell is 'The cell that owns it.';
comment on column entry.id is 'Made by the phone, or made from what the entry is about (session day, attendance, report).';
comment on column entry.service is 'The kind of work it belongs to.';
comment on column entry.version is 'Version of the service its body was written in.';
comment on column entry.subject_kind is 'person, household, facility, activity, case, unit, kader or commitment.';
comment on column entry.subject_id is 'Whom or what it is about.';
comment on column entry.unit is 'The unit where it was written.';
comment on column entry.happened_on is 'Local day it took place.';
comment on column entry.recorded_at is 'Hybrid logical clock reading of the phone; compares as plain text.';
comment on column entry.recorded_by is 'The user who wrote it.';
comment on column entry.device is 'The phone it was written on.';
comment on column entry.device_seq is 'Gapless per device and user, from 1.';
comment on column entry.amends is 'The entry that it replaces or voids.';
comment on column entry.amends_how is 'replace or void.';
comment on column entry.amends_why is 'The reason in the words of the writer.';
comment on column entry.instead_of is 'The voided entry of a wrong subject that this one stands for.';
comment on column entry.body is 'What was answered, as it was sent; JSON null in an amendment that voids.';
comment on column entry.move_order is 'Of a move: its place among the kept moves of this subject and service, from 1.';
comment on column entry.doubtful_clock is 'The server did not believe recorded_at when the entry arrived.';
comment on column entry.emptied is 'An erasure emptied the body; readers pass over it.';
comment on column entry.reduced is 'Made anonymous: of what was written about a person only sex and month of birth are left.';
comment on column entry.received_at is 'When the server kept it; for people, never for paging.';

create table line (
  cell uuid not null,
  unit uuid not null,
  seq bigint not null,
  lane text not null,
  entry uuid not null,
  primary key (cell, unit, seq)
);
create index line_by_lane on line (cell, unit, lane, seq);
create unique index line_by_entry on line (cell, entry, unit);
comment on table line is 'Delivers an entry into the journal of a unit. Inserted once, never changed.';
comment on column line.cell is 'The cell.';
comment on column line.unit is 'Whose journal it is.';
comment on column line.seq is 'Place in that journal, gapless in commit order.';
comment on column line.lane is 'Sector and data class of the entry: what a phone may pull.';
comment on column line.entry is 'The entry delivered.';

create table held (
  cell uuid not null,
  id uuid not null,
  envelope json not null,
  reason text not null,
  unit uuid,
  subject_id uuid,
  pair uuid,
  received_by uuid,
  received_at timestamptz not null default clock_timestamp(),
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  why text,
  primary key (cell, id)
);
create index held_undecided on held (cell, unit, received_at) where decision is null;
create index held_pair on held (cell, pair) where pair is not null;
comment on table held is 'Entries the server has but did not keep yet; listed for a person. Not part of the journal.';
comment on column held.cell is 'The cell.';
comment on column held.id is 'Id of the entry.';
comment on column held.envelope is 'The entry, or the seal, exactly as it arrived: json and not jsonb, for jsonb refuses some bytes.';
comment on column held.reason is 'Why it is held.';
comment on column held.unit is 'The unit it names; null where that cannot be read.';
comment on column held.subject_id is 'Whom it is about, for erasure; null where that cannot be read.';
comment on column held.pair is 'The voided entry of a wrong person, by which the two that mend it wait and go together.';
comment on column held.received_by is 'Whose word it is: who handed it in, or whose seal it bore; null for the server itself.';
comment on column held.received_at is 'When it arrived.';
comment on column held.decision is 'release or discard; null while it waits.';
comment on column held.decided_by is 'The user who decided; null when a newer server released it.';
comment on column held.decided_at is 'When it was decided.';
comment on column held.why is 'The reason of the decision in words.';

create table refusal (
  cell uuid not null,
  id text not null,
  reason text not null,
  detail text,
  device uuid,
  device_seq bigint,
  received_by uuid,
  at timestamptz not null default clock_timestamp(),
  discarded_why text,
  discarded_at timestamptz,
  unique nulls not distinct (cell, id, device, device_seq, received_by)
);
comment on table refusal is 'Entries not taken, so that holes in a device''s numbers are explained and a refused move stays refused.';
comment on column refusal.cell is 'The cell.';
comment on column refusal.id is 'Id of the entry, as far as it could be read; of a number that is taken, the other entry has it too.';
comment on column refusal.reason is 'Why it was refused, the first time; discarded where the server never refused it itself.';
comment on column refusal.detail is 'The bad path of the envelope, or the state a move met.';
comment on column refusal.device is 'The phone it was written on; null where that cannot be read.';
comment on column refusal.device_seq is 'Its number on that phone.';
comment on column refusal.received_by is 'The user who handed it in.';
comment on column refusal.at is 'When it was refused.';
comment on column refusal.discarded_why is 'Why its writer gave it up, in words; null while it may still be mended.';
comment on column refusal.discarded_at is 'When the phone told so, the first time.';

create table move_state (
  cell uuid not null,
  service text not null,
  subject_id uuid not null,
  state text not null,
  kept int not null,
  primary key (cell, service, subject_id)
) with (fillfactor = 70);
comment on table move_state is 'The present state of what moves change; its row lock puts the moves of one subject in one order, whichever units they come from.';
comment on column move_state.cell is 'The cell.';
comment on column move_state.service is 'The service whose entries are moves.';
comment on column move_state.subject_id is 'Whom or what the moves are about.';
comment on column move_state.state is 'The state after the last kept move.';
comment on column move_state.kept is 'How many moves have been kept.';

create table person_home (
  cell uuid not null,
  person uuid not null,
  unit uuid,
  stands_for uuid not null,
  primary key (cell, person)
);
create index person_home_merged on person_home (cell, stands_for);
comment on table person_home is 'Home post of each person, kept up by the projector: where copies of guest entries go.';
comment on column person_home.cell is 'The cell.';
comment on column person_home.person is 'Id of the person, also of ids merged into another.';
comment on column person_home.unit is 'The home post; null when the person left.';
comment on column person_home.stands_for is 'The id all merged ids of this person answer to; itself when nothing was merged.';

create table device_progress (
  cell uuid not null,
  device uuid not null,
  user_id uuid not null,
  heard int8multirange not null default '{}',
  waiting int,
  last_contact timestamptz,
  primary key (cell, device, user_id)
) with (fillfactor = 70);
comment on table device_progress is 'What each user of each phone has handed in, and what still waits there.';
comment on column device_progress.cell is 'The cell.';
comment on column device_progress.device is 'The phone.';
comment on column device_progress.user_id is 'The user on that phone.';
comment on column device_progress.heard is 'The deviceSeq that arrived, whatever became of them; gaps are entries not seen yet.';
comment on column device_progress.waiting is 'Entries that stayed on the phone at the last contact; null when it never said.';
comment on column device_progress.last_contact is 'When the phone was last heard from.';

create table due_subject (
  cell uuid not null,
  since timestamptz not null default clock_timestamp(),
  mark uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  primary key (cell, since, mark)
);
comment on table due_subject is 'Subjects to recompute. Only inserted and taken, so that no append ever waits for the projector.';
comment on column due_subject.cell is 'The cell.';
comment on column due_subject.since is 'When it became due; the oldest are taken first.';
comment on column due_subject.mark is 'Unique per mark, not per subject.';
comment on column due_subject.subject_kind is 'Kind of the subject.';
comment on column due_subject.subject_id is 'The subject.';

create table due_month (
  cell uuid not null,
  since timestamptz not null default clock_timestamp(),
  mark uuid not null,
  unit uuid not null,
  month text not null,
  primary key (cell, since, mark)
);
comment on table due_month is 'Months of units to recompute. Only inserted and taken.';
comment on column due_month.cell is 'The cell.';
comment on column due_month.since is 'When it became due; the oldest are taken first.';
comment on column due_month.mark is 'Unique per mark, not per month: a second one never waits for the first.';
comment on column due_month.unit is 'The unit whose journal got a line.';
comment on column due_month.month is 'YYYY-MM of what happened.';

create table snapshot (
  cell uuid not null,
  unit uuid not null,
  lane text not null,
  etag text not null,
  up_to bigint not null,
  count int not null,
  bytes bytea not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (cell, unit, lane, etag)
);
comment on table snapshot is 'The lines of one lane of one journal as one compressed block, for a first load.';
comment on column snapshot.cell is 'The cell.';
comment on column snapshot.unit is 'Whose journal it is.';
comment on column snapshot.lane is 'The lane.';
comment on column snapshot.etag is 'Made of epoch, up_to and the erasures of the unit.';
comment on column snapshot.up_to is 'The seq it reaches.';
comment on column snapshot.count is 'Lines in it.';
comment on column snapshot.bytes is 'gzip of the columnar form.';
comment on column snapshot.made_at is 'When it was made; older ones stay a while for phones in the middle of a download.';

create table erasure (
  cell uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  strength text not null,
  why text not null,
  decided_by uuid,
  decided_at timestamptz not null,
  entries int not null,
  units uuid[] not null,
  primary key (cell, subject_id, strength)
);
comment on table erasure is 'Whose data were emptied. Copied outside the backups and replayed after a restore.';
comment on column erasure.cell is 'The cell.';
comment on column erasure.subject_kind is 'Kind of the subject.';
comment on column erasure.subject_id is 'Whose data.';
comment on column erasure.strength is 'anonymise: identity emptied, measurements kept with sex and month of birth; erase: every body emptied.';
comment on column erasure.why is 'The ground: a request, the end of the retention time.';
comment on column erasure.decided_by is 'The user who decided; null for whoever runs the server.';
comment on column erasure.decided_at is 'When it was decided.';
comment on column erasure.entries is 'How many entries were emptied.';
comment on column erasure.units is 'Whose journals had something about the subject: their phones are told.';

create table sealed_contribution (
  cell uuid not null,
  unit uuid not null,
  month text not null,
  indicator text not null,
  version int not null,
  contribution jsonb not null,
  primary key (cell, unit, month, indicator, version)
);
comment on table sealed_contribution is 'What people added to past months before they were erased, as sums that name nobody: tallies cannot be made from their entries any more.';
comment on column sealed_contribution.cell is 'The cell.';
comment on column sealed_contribution.unit is 'The post.';
comment on column sealed_contribution.month is 'YYYY-MM.';
comment on column sealed_contribution.indicator is 'What is counted, by its code.';
comment on column sealed_contribution.version is 'Version of the definition.';
comment on column sealed_contribution.contribution is 'The sum, as the domain writes contributions.';

create function refuse_journal_change() returns trigger language plpgsql as $body$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'entry' and current_setting('simpul.erasing', true) = 'on' then
    return null;
  end if;
  raise exception 'the journal is only ever added to' using errcode = 'restrict_violation';
end
$body$;
create trigger entry_is_added_to before update or delete or truncate on entry
  for each statement execute function refuse_journal_change();
create trigger line_is_added_to before update or delete or truncate on line
  for each statement execute function refuse_journal_change();

grant select, insert on entry, line to simpul_app;
grant select on erasure, sealed_contribution to simpul_app;
grant select, insert, update on cell, unit, held, refusal, move_state, device_progress to simpul_app;
grant select, insert, update, delete on person_home, due_subject, due_month, snapshot to simpul_app;
`,
}
