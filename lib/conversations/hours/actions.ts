"use server";

import * as commands from "@/lib/conversations/hours/commands";
import { mayKeepHours } from "@/lib/conversations/hours/policy";
import { claimAvailability } from "@/lib/conversations/hours/queries";
import { addHourInput, contactInput, hourInput } from "@/lib/conversations/hours/schema";
import { action } from "@/lib/platform/action";
import type { Actor } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";

export const addHour = action({
  permission: "talk-hours.add",
  input: addHourInput,
  subject: ({ tx, actor, now }) => claimAvailability(tx, actor, now),
  allow: mayKeepHours,
  run: ({ tx, actor, now }, availability, input) => commands.addHour(tx, actor, availability, input, now),
  trail: (_subject, _input, { hourId }) => ({ verb: "add-hour", entity: "mentor-hour", entityId: hourId }),
  notice: "hourAdded",
});

export const dropHour = action({
  permission: "talk-hours.drop",
  input: hourInput,
  subject: claimHour,
  allow: mayKeepHours,
  run: ({ tx }, { id }) => commands.dropHour(tx, id),
  trail: ({ id }) => ({ verb: "drop-hour", entity: "mentor-hour", entityId: id }),
  notice: "hourDropped",
});

export const keepContact = action({
  permission: "talk-hours.contact",
  input: contactInput,
  subject: ownContact,
  allow: mayKeepHours,
  run: ({ tx, actor }, _subject, { words }) => commands.keepContact(tx, actor, words),
  trail: ({ personId }) => ({ verb: "keep-contact", entity: "mentor-hour", entityId: personId }),
  notice: "saved",
});

async function claimHour({ tx, actor, now }: WorkContext, { hourId }: { hourId: string }) {
  const { hours } = await claimAvailability(tx, actor, now);
  return hours.find(({ id }) => id === hourId) ?? null;
}

function ownContact({ actor }: { readonly actor: Actor }) {
  return Promise.resolve({ personId: actor.personId });
}
