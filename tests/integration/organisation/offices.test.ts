import { expect, test } from "vitest";
import { appoint, endAppointment } from "@/lib/organisation/appointments/actions";
import { dayOf } from "@/lib/platform/calendar";
import * as build from "@/prisma/seed/builders";
import { anInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

async function twoAdmins() {
  const here = await anInstitution();
  const ids = await here.inside(async (tx) => {
    const made = [await build.addStaff(tx), await build.addStaff(tx)];
    for (const id of made) await build.appoint(tx, id, "admin");
    return made;
  });
  const [one, other] = [await here.actor(ids[0] ?? ""), await here.actor(ids[1] ?? "")];
  const appointmentOf = (personId: string) =>
    here.inside((tx) => tx.appointment.findFirstOrThrow({ where: { personId }, select: { id: true } }));
  return { here, one, other, appointmentOf };
}

test("two admins who end each other's office at once leave one of them", async () => {
  for (let round = 0; round < 5; round++) {
    const { here, one, other, appointmentOf } = await twoAdmins();
    const [first, second] = [await appointmentOf(one.personId), await appointmentOf(other.personId)];
    const endings = await Promise.all([
      submit(endAppointment, one, { appointmentId: second.id }),
      submit(endAppointment, other, { appointmentId: first.id }),
    ]);
    expect(endings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(endings.find(({ ok }) => !ok)).toMatchObject({ reason: "last-admin" });
    const left = await Promise.all([one, other].map(({ personId }) => here.actor(personId)));
    expect(left.filter(({ offices }) => offices.has("admin"))).toHaveLength(1);
  }
});

test("an admin who no longer works here is nobody to leave it to", async () => {
  const { here, one, other, appointmentOf } = await twoAdmins();
  const { id } = await appointmentOf(other.personId);
  await here.inside(
    (tx) =>
      tx.$executeRaw`update staff_members set ends_on = current_date - 1 where person_id = ${one.personId}::uuid`,
  );
  expect(await submit(endAppointment, one, { appointmentId: id })).toMatchObject({ reason: "last-admin" });
});

test("the same office given twice at once is held once", async () => {
  const { here, one, other } = await twoAdmins();
  const personId = await here.inside((tx) => build.addStaff(tx));
  const wanted = { personId, office: "hr", scope: "institution", startsOn: dayOf(new Date()), endsOn: "" };
  const given = await Promise.all([submit(appoint, one, wanted), submit(appoint, other, wanted)]);
  expect(given.filter(({ ok }) => ok)).toHaveLength(1);
  expect(given.find(({ ok }) => !ok)).toMatchObject({ reason: "held-already" });
});
