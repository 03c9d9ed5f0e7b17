"use server";

import { giveHalf } from "@/lib/access/halves/commands";
import { mayGiveHalf, mayGiveHalves } from "@/lib/access/halves/policy";
import { claimHalf } from "@/lib/access/halves/queries";
import { halfInput } from "@/lib/access/halves/schema";
import { action } from "@/lib/platform/action";

export const giveSecondHalf = action({
  permission: "access.give-second-half",
  input: halfInput,
  subject: async ({ tx, actor }, { halfId }) =>
    mayGiveHalves(actor) ? claimHalf(tx, actor.institutionId, halfId) : null,
  allow: mayGiveHalf,
  run: ({ tx, actor, now }, half) =>
    giveHalf(tx, actor.institutionId, half, { giverId: actor.personId, now }),
  trail: ({ personId }) => ({
    verb: "give-second-half",
    entity: "access",
    entityId: personId,
    subjectPersonId: personId,
  }),
  isShownOnce: true,
});
