-- A password somebody makes for another person is two halves: who makes it holds one, a colleague of HR or the
-- directie gives the other. Until then the second half lies here, sealed by the application.
-- CreateTable
CREATE TABLE "second_halves" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "maker_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "works_until" TIMESTAMPTZ(3) NOT NULL,
    "body" BYTEA NOT NULL,
    "given_at" TIMESTAMPTZ(3),
    "given_by_id" UUID,

    CONSTRAINT "second_halves_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "second_halves_institution_id_maker_id_idx" ON "second_halves"("institution_id", "maker_id");

-- CreateIndex
CREATE INDEX "second_halves_institution_id_given_by_id_idx" ON "second_halves"("institution_id", "given_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "second_halves_institution_id_person_id_key" ON "second_halves"("institution_id", "person_id");

-- AddForeignKey
ALTER TABLE "second_halves" ADD CONSTRAINT "second_halves_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "second_halves" ADD CONSTRAINT "second_halves_institution_id_maker_id_fkey" FOREIGN KEY ("institution_id", "maker_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "second_halves" ADD CONSTRAINT "second_halves_institution_id_given_by_id_fkey" FOREIGN KEY ("institution_id", "given_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

alter table second_halves
  -- Who made the first half never turns the second, and nobody turns their own.
  add constraint second_halves_two_people check (given_by_id <> maker_id and given_by_id <> person_id),
  -- What was given is wiped.
  add constraint second_halves_given_once check ((given_at is null) or (octet_length(body) = 0)),
  add constraint second_halves_given_at check (given_by_id is null or given_at is not null);

call keep_inside_institution('second_halves');
grant select, insert, update, delete on second_halves to koers_app;

-- Where nobody but the maker could give the second half, the operator does: which institution, and no word about whom.
create table entrance.waiting_halves (
  institution_id uuid not null,
  half_id uuid not null,
  person_id uuid not null,
  maker_id uuid not null,
  works_until timestamptz not null,
  is_given boolean not null default false,
  primary key (institution_id, half_id),
  foreign key (institution_id, half_id) references public.second_halves (institution_id, id) on delete cascade
);

create function entrance.leave_with_operator(in_half uuid, in_person uuid, in_maker uuid, in_works_until timestamptz)
returns void language sql volatile security definer set search_path = '' as $$
  insert into entrance.waiting_halves values
    (public.current_institution(), in_half, in_person, in_maker, least(in_works_until, now() + interval '72 hours'))
$$;

-- Whoever gave it: it no longer waits, and its page says who it was.
create function entrance.take_from_operator(in_half uuid)
returns void language sql volatile security definer set search_path = '' as $$
  update entrance.waiting_halves set is_given = true where institution_id = public.current_institution() and half_id = in_half
$$;

-- What waits for this operator: not what they made themselves or what is theirs as somebody of that institution, also
-- when their access there has ended.
create function entrance.list_waiting_halves(in_session uuid)
returns table (institution_id uuid, institution text, half_id uuid, works_until timestamptz, is_given boolean)
language sql stable security definer set search_path = '' as $$
  select w.institution_id, i.name, w.half_id, w.works_until, w.is_given
  from entrance.sessions s
  join entrance.operators o on o.identity_id = s.identity_id
  join entrance.waiting_halves w on w.works_until > now()
  join public.institutions i on i.id = w.institution_id
  where s.id = in_session and entrance.is_open(s) and not s.is_provisional
    and not exists (select from entrance.memberships m where m.identity_id = s.identity_id
      and m.institution_id = w.institution_id and m.person_id in (w.person_id, w.maker_id))
  order by w.is_given, w.works_until, w.half_id limit 50
$$;

revoke execute on function
  entrance.leave_with_operator(uuid, uuid, uuid, timestamptz),
  entrance.take_from_operator(uuid),
  entrance.list_waiting_halves(uuid)
from public;
grant execute on function
  entrance.leave_with_operator(uuid, uuid, uuid, timestamptz),
  entrance.take_from_operator(uuid),
  entrance.list_waiting_halves(uuid)
to koers_app;

-- Whole passwords an admin still holds end now. The one of a first admin, in an institution nobody else can enter, stays.
update entrance.credentials c set replace_before = now()
where c.replace_before > now() and exists (
  select from entrance.memberships m join entrance.memberships other
    on other.institution_id = m.institution_id and other.identity_id <> m.identity_id
  where m.identity_id = c.identity_id);
