"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import { mayHandle, mayKeepToolbox } from "@/lib/referrals/policy";
import { claimReferral } from "@/lib/referrals/queries";
import * as commands from "@/lib/referrals/toolbox/commands";
import { claimProgramme, claimTool } from "@/lib/referrals/toolbox/queries";
import {
  addProgrammeInput,
  addToolInput,
  noteUseInput,
  programmeInput,
  toolInput,
} from "@/lib/referrals/toolbox/schema";
import { noteOn } from "@/lib/referrals/events/rules";
import { isUnit } from "@/lib/referrals/units/queries";

export const addTool = action({
  permission: "referrals.keep-toolbox",
  input: addToolInput,
  subject: findUnit,
  allow: mayKeepToolbox,
  run: (context, _unit, tool) => commands.addTool(context, tool),
  trail: (_unit, _input, { id }) => ({ verb: "add", entity: "career-tool", entityId: id }),
});

export const turnTool = action({
  permission: "referrals.keep-toolbox",
  input: toolInput,
  subject: ({ tx, actor }, { toolId }) => claimTool(tx, actor, toolId),
  allow: mayKeepToolbox,
  run: commands.turnTool,
  trail: ({ id, retiredAt }) => ({
    ...{ verb: retiredAt ? "reintroduce" : "retire", entity: "career-tool", entityId: id },
  }),
});

export const addProgramme = action({
  permission: "referrals.keep-toolbox",
  input: addProgrammeInput,
  subject: findUnit,
  allow: mayKeepToolbox,
  run: (context, _unit, programme) => commands.addProgramme(context, programme),
  trail: (_unit, _input, { id }) => ({ verb: "add", entity: "support-programme", entityId: id }),
});

export const turnProgramme = action({
  permission: "referrals.keep-toolbox",
  input: programmeInput,
  subject: ({ tx, actor }, { programmeId }) => claimProgramme(tx, actor, programmeId),
  allow: mayKeepToolbox,
  run: commands.turnProgramme,
  trail: ({ id, retiredAt }) => ({
    ...{ verb: retiredAt ? "reintroduce" : "retire", entity: "support-programme", entityId: id },
  }),
});

export const noteUse = action({
  permission: "referrals.handle",
  input: noteUseInput,
  subject: claimReferral,
  allow: mayHandle,
  run: (context, referral, { referralId: _same, ...use }) => commands.noteUse(context, referral, use),
  trail: (referral) => noteOn(referral, "change"),
});

async function findUnit({ tx, actor, now }: WorkContext, { unitId }: { unitId: string }) {
  return (await isUnit(tx, actor, unitId, now)) ? { unitId } : null;
}
