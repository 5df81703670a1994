/** Which office receives which cases: set by people, so it is no view of the journal. */
export const caseOffices = {
  name: '2026-11-24-case-offices',
  up: `
create table office_code (
  cell uuid not null,
  unit uuid not null,
  code text not null,
  primary key (cell, unit, code)
);
comment on table office_code is 'Under which codes of the catalogue an office of this district receives cases; one may hold several.';
comment on column office_code.cell is 'The cell.';
comment on column office_code.unit is 'The office.';
comment on column office_code.code is 'A code such as DINAS_PERKIM.';

create table case_route (
  cell uuid not null,
  id uuid not null,
  sector text not null,
  code text,
  area text not null,
  office uuid not null,
  stand_in uuid,
  set_by uuid,
  set_at timestamptz not null,
  primary key (cell, id)
);
create unique index case_route_once on case_route (cell, sector, (coalesce(code, '')), area);
comment on table case_route is 'Where cases of an area are proposed to go, when not where their service says.';
comment on column case_route.cell is 'The cell.';
comment on column case_route.id is 'Of this line.';
comment on column case_route.sector is 'The sector.';
comment on column case_route.code is 'One service of it; null for all.';
comment on column case_route.area is 'Kemendagri code of a village, a kecamatan or the district.';
comment on column case_route.office is 'The office.';
comment on column case_route.stand_in is 'The office that receives them while the other does not work.';
comment on column case_route.set_by is 'Who set it last; null for the seed.';
comment on column case_route.set_at is 'When.';

grant select, insert, update, delete on office_code, case_route to simpul_app;
`,
}
