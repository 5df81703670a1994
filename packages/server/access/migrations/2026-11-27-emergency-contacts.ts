/** Whom to call in a village: set by people, so it is no view of the journal. */
export const emergencyContacts = {
  name: '2026-11-27-emergency-contacts',
  up: `
create table emergency_contact (
  cell uuid not null,
  id uuid not null,
  village uuid not null,
  place int not null,
  name text not null,
  number text not null,
  valid_from date not null,
  valid_to date,
  set_by uuid,
  primary key (cell, id)
);
create index emergency_contact_of_village on emergency_contact (cell, village) where valid_to is null;
comment on table emergency_contact is 'Numbers of a village that are called in an emergency, before the national ones.';
comment on column emergency_contact.cell is 'The cell.';
comment on column emergency_contact.id is 'Of this line.';
comment on column emergency_contact.village is 'The village office.';
comment on column emergency_contact.place is 'Order in which they are shown, from 0.';
comment on column emergency_contact.name is 'Who answers, such as Ambulans desa.';
comment on column emergency_contact.number is 'As it is dialled.';
comment on column emergency_contact.valid_from is 'The first day on which it was shown.';
comment on column emergency_contact.valid_to is 'The first day on which it was not shown any more; null while it is.';
comment on column emergency_contact.set_by is 'Who entered it.';
grant select, insert, update on emergency_contact to simpul_app;
`,
}
