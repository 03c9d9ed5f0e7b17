"use server";

import * as commands from "@/lib/cycle/commands";
import { mayChangeCycle } from "@/lib/cycle/policy";
import { claimCycle } from "@/lib/cycle/queries";
import { wordsOfCycle } from "@/lib/cycle/rules";
import { cycleInput } from "@/lib/cycle/schema";
import { action } from "@/lib/platform/action";

export const changeCycle = action({
  permission: "cycle.change",
  input: cycleInput,
  subject: ({ tx, actor }) => claimCycle(tx, actor),
  allow: mayChangeCycle,
  edition: (cycle) => ({ version: cycle.number, text: wordsOfCycle(cycle) }),
  run: commands.changeCycle,
  trail: () => ({ verb: "change", entity: "staff-cycle", entityId: null }),
  next: ({ institution }) => `/${institution.slug}/gesprekkencyclus`,
  notice: "saved",
});
