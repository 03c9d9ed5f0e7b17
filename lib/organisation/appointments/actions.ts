"use server";

import * as commands from "@/lib/organisation/appointments/commands";
import { mayAppoint, mayReadAppointments } from "@/lib/organisation/appointments/policy";
import { claimAppointment } from "@/lib/organisation/appointments/queries";
import { appointInput, endAppointmentInput } from "@/lib/organisation/appointments/schema";
import { action } from "@/lib/platform/action";
import { asDate, dayOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";

export const appoint = action({
  permission: "appointment.give",
  input: appointInput,
  subject: findColleague,
  allow: mayAppoint,
  run: ({ tx, actor }, colleague, input) => commands.appoint(tx, actor.institutionId, colleague, input),
  trail: ({ personId }, { office }, id) => ({
    verb: "appoint",
    entity: "appointment",
    entityId: id,
    subjectPersonId: personId,
    details: { office },
  }),
  notice: "appointed",
});

export const endAppointment = action({
  permission: "appointment.end",
  input: endAppointmentInput,
  subject: findAppointment,
  allow: mayAppoint,
  run: ({ tx, actor, now }, appointment, { endsOn }) =>
    commands.endAppointment(tx, actor.institutionId, { appointment, endsOn, now }),
  trail: ({ id, personId, office }) => ({
    verb: "end",
    entity: "appointment",
    entityId: id,
    subjectPersonId: personId,
    details: { office },
  }),
  notice: "appointment-ended",
});

async function findAppointment({ tx, actor }: WorkContext, input: { appointmentId: string }) {
  if (!mayReadAppointments(actor)) return null;
  return claimAppointment(tx, actor.institutionId, input.appointmentId);
}

async function findColleague({ tx, actor, now }: WorkContext, { personId }: { personId: string }) {
  if (!mayReadAppointments(actor)) return null;
  const today = asDate(dayOf(now));
  const staff = await tx.staffMember.findFirst({
    where: { personId },
    select: { personId: true, endsOn: true },
  });
  return staff && { personId: staff.personId, isEmployed: staff.endsOn === null || staff.endsOn >= today };
}
