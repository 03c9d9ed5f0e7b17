"use server";

import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import * as commands from "@/lib/referrals/pickups/commands";
import { claimPickUp } from "@/lib/referrals/pickups/queries";
import { onePickUpInput, pickUpInput } from "@/lib/referrals/pickups/schema";
import { mayRefer } from "@/lib/referrals/policy";

// What a coach takes up themselves is told to nobody, not in the log either.

export const pickUp = action({
  permission: "referrals.pick-up",
  input: pickUpInput,
  subject: ({ tx, actor, now }, { studentId }) => claimStudent(tx, actor, studentId, now),
  allow: mayRefer,
  run: (context, { id }, { studentId: _same, ...said }) => commands.pickUp(context, id, said),
  trail: () => null,
  next: ({ institution }, _data, { id }) => `/${institution.slug}/studenten/${id}`,
  notice: "picked-up",
});

export const settlePickUp = action({
  permission: "referrals.pick-up",
  input: onePickUpInput,
  subject: ({ tx, actor }, { pickUpId }) => claimPickUp(tx, actor, pickUpId),
  allow: ({ personId }, own) => own.personId === personId,
  run: commands.settlePickUp,
  trail: () => null,
  notice: "saved",
});
