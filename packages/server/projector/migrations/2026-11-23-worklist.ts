/**
 * Who is to be followed up: made by the projector from what stands, and a pull of it for phones that serve several
 * posts. `worklist` can be dropped and is made again byte for byte; `worklist_change` only tells what changed when.
 */
export const worklist = {
  name: '2026-11-23-worklist',
  up: `
create table worklist (
  cell uuid not null,
  person uuid not null,
  place int not null,
  unit uuid not null,
  kind text not null,
  code text not null,
  service text not null,
  level text not null,
  pressing int not null,
  reason jsonb not null,
  since date,
  digest text,
  primary key (cell, person, place)
);
create index worklist_by_unit on worklist (cell, unit, person);
comment on table worklist is 'Why people are to be looked for today: absent from the session day, at risk, due. One row per reason.';
comment on column worklist.cell is 'The cell.';
comment on column worklist.person is 'Root id of the person.';
comment on column worklist.place is 'From 0, the most pressing first.';
comment on column worklist.unit is 'The post they belong to today.';
comment on column worklist.kind is 'at-risk, absent or due.';
comment on column worklist.code is 'The reason, unique within the service.';
comment on column worklist.service is 'The service it is read from: only who may read its lane may read the reason.';
comment on column worklist.level is 'inform, watch, refer or urgent.';
comment on column worklist.pressing is 'Order by level and kind, the most pressing lowest.';
comment on column worklist.reason is 'The whole sentence in each language.';
comment on column worklist.since is 'The day since when it is so, where known.';
comment on column worklist.digest is 'Of the first reason: of all that a reader sees of the person, so that what stays as it is need not be written.';

create table worklist_change (
  cell uuid not null,
  unit uuid not null,
  person uuid not null,
  change bigint not null,
  primary key (cell, unit, person)
);
create index worklist_change_by_unit on worklist_change (cell, unit, change);
comment on table worklist_change is 'When what stands about a person on the worklist of a post last changed, for phones that pull what is new; also of those who are on it no more.';
comment on column worklist_change.cell is 'The cell.';
comment on column worklist_change.unit is 'The post.';
comment on column worklist_change.person is 'Root id of the person.';
comment on column worklist_change.change is 'Number of the change, given in the turn of the projector, so that numbers commit in order.';

create table worklist_look (
  cell uuid not null,
  person uuid not null,
  app_user uuid not null,
  unit uuid not null,
  looked_at timestamptz not null,
  codes text[] not null,
  primary key (cell, person, app_user)
);
create index worklist_look_by_unit on worklist_look (cell, unit);
comment on table worklist_look is 'Who said to have looked at somebody on the worklist, for colleagues to see; gone when the person is on it no more.';
comment on column worklist_look.cell is 'The cell.';
comment on column worklist_look.person is 'Root id of the person.';
comment on column worklist_look.app_user is 'Who looked.';
comment on column worklist_look.unit is 'The post.';
comment on column worklist_look.looked_at is 'When they said so; on a phone without signal, by its clock.';
comment on column worklist_look.codes is 'The reasons that stood then, as service/code: others are new.';

alter table projection add column worklist_on date, add column worklist_to uuid,
  add column worklist_change bigint not null default 0;
comment on column projection.worklist_on is 'The day for which the worklists of all posts are being made.';
comment on column projection.worklist_to is 'Made for that day up to this post; null when all are.';
comment on column projection.worklist_change is 'Number of the last change of a worklist.';

grant select, insert, update, delete on worklist, worklist_change, worklist_look to simpul_app;
`,
}
