-- Numbers a court gives a case after the one it was referred under (民诉前调→民初→民特→执, guide §1.5). Whatever it is called it is one
-- case; and cases that are one dispute, because the court referred it again under a later number, say so and count once.

create table case_number (
  court text not null,
  case_number text not null,
  case_id uuid not null references dispute_case (case_id),
  since date not null,
  mode text,
  message_id uuid not null,
  noted_at timestamptz not null,
  primary key (court, case_number)
);

create index case_number_of_case on case_number (case_id, noted_at);

alter table dispute_case add column current_number text;
alter table dispute_case add column dispute uuid;
