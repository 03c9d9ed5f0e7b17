"use server";

import { action } from "@/lib/platform/action";
import { takeTurn } from "@/lib/platform/turns";
import { mayWriteProcess } from "@/lib/referrals/policy";
import * as commands from "@/lib/referrals/process/commands";
import { findProcess } from "@/lib/referrals/process/queries";
import { writeProcessInput } from "@/lib/referrals/process/schema";

export const writeProcess = action({
  permission: "referrals.write-process",
  input: writeProcessInput,
  subject: async ({ tx, actor }) => {
    await takeTurn(tx, "referral-process");
    return { said: await findProcess(tx, actor.institutionId) };
  },
  allow: mayWriteProcess,
  edition: ({ said }) => ({
    version: said?.number ?? 0,
    text: { criterion: said?.criterion ?? "", course: said?.course ?? "" },
  }),
  run: (context, { said }, { criterion, course }) =>
    commands.writeProcess(context, said?.number ?? 0, { criterion, course }),
  trail: (_said, _input, { processId }) => ({
    ...{ verb: "write", entity: "referral-process", entityId: processId },
  }),
  next: ({ institution }) => `/${institution.slug}/doorverwijzen`,
  notice: "saved",
});
