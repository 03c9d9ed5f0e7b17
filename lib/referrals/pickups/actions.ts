"use server";

import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import * as commands from "@/lib/referrals/pickups/commands";
import { mayPickUp } from "@/lib/referrals/pickups/policy";
import { claimPickUp } from "@/lib/referrals/pickups/queries";
import { pickUpInput, settlePickUpInput } from "@/lib/referrals/pickups/schema";
import { mayRefer } from "@/lib/referrals/policy";
import { signalRaised } from "@/lib/signals/events/rules";

// What somebody takes up and keeps to themselves is told to nobody, not in the log either; what the coach hears of it is.

export const pickUp = action({
  permission: "referrals.pick-up",
  input: pickUpInput,
  subject: ({ tx, actor, now }, { studentId }) => claimStudent(tx, actor, studentId, now),
  allow: mayPickUp,
  run: (context, student, { studentId: _same, ...said }) => commands.pickUp(context, student, said),
  trail: (_student, _input, { told }) => told && signalRaised(told),
  next: (actor, _data, student) =>
    `/${actor.institution.slug}${mayRefer(actor, student) ? `/studenten/${student.id}` : "/signaal"}`,
  notice: "picked-up",
});

export const settlePickUp = action({
  permission: "referrals.pick-up",
  input: settlePickUpInput,
  subject: ({ tx, actor }, { pickUpId }) => claimPickUp(tx, actor, pickUpId),
  allow: ({ personId }, own) => own.personId === personId,
  run: (context, own, { outcome }) => commands.settlePickUp(context, own, outcome),
  trail: (_own, _input, { told }) => told && signalRaised(told),
  notice: "saved",
});
