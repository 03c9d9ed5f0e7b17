"use server";

import * as commands from "@/lib/effort/parts/commands";
import { askedAgain, usualSet } from "@/lib/effort/parts/labels";
import { claimPart, claimParts, listParts } from "@/lib/effort/parts/queries";
import type { EffortPart } from "@/lib/effort/parts/rules";
import {
  addPartInput,
  beginInput,
  changePartInput,
  movePartInput,
  partInput,
} from "@/lib/effort/parts/schema";
import { action } from "@/lib/platform/action";
import { type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { loadMessages } from "@/lib/platform/messages";
import type { WorkContext } from "@/lib/platform/perform";
import { yearsToArrange } from "@/lib/settings/calendar/rules";
import { mayChangeSettings } from "@/lib/settings/policy";

export const addPart = action({
  permission: "effort.parts",
  input: addPartInput,
  subject: claimYear,
  allow: mayChangeSettings,
  run: (context, year, { schoolYear: _schoolYear, ...words }) => commands.addPart(context, year, words),
  trail: (_year, { schoolYear }, { partId }) => ({
    ...{ verb: "add", entity: "effort-part", entityId: partId },
    details: { schoolYear },
  }),
  notice: "effort-part-added",
});

export const changePart = action({
  permission: "effort.parts",
  input: changePartInput,
  subject: claimed,
  allow: mayChangeSettings,
  edition: ({ part }) => ({ version: part.version, text: wordsOf(part) }),
  run: (context, subject, { partId: _partId, ...words }) => commands.changePart(context, subject, words),
  trail: ({ part: { id } }) => ({ verb: "change", entity: "effort-part", entityId: id }),
  notice: "saved",
});

export const movePart = action({
  permission: "effort.parts",
  input: movePartInput,
  subject: claimed,
  allow: mayChangeSettings,
  run: (context, subject, { direction }) => commands.movePart(context, subject, direction),
  trail: ({ part: { id } }) => ({ verb: "move", entity: "effort-part", entityId: id }),
});

export const endPart = action({
  permission: "effort.parts",
  input: partInput,
  subject: claimed,
  allow: mayChangeSettings,
  run: commands.endPart,
  trail: ({ part: { id } }, _input, { isGone }) => ({
    verb: isGone ? "remove" : "end",
    entity: "effort-part",
    entityId: id,
  }),
  notice: "effort-part-ended",
});

export const beginYear = action({
  permission: "effort.parts",
  input: beginInput,
  subject: claimYear,
  allow: mayChangeSettings,
  run: async (context, year, { schoolYear, from, locale }) => {
    const { tx, actor } = context;
    if (from === "earlier")
      return commands.beginYear(
        context,
        year,
        askedAgain(await listParts(tx, actor.institutionId, schoolYear - 1)),
      );
    const { effort } = await loadMessages(locale, actor.idiom);
    return commands.beginYear(context, year, usualSet(effort.usual));
  },
  trail: (_year, { schoolYear, from }, { count }) => ({
    ...{ verb: "start", entity: "effort-part", entityId: null },
    details: { schoolYear, from, count },
  }),
  notice: "effort-year-begun",
});

function claimYear({ tx, actor, now }: WorkContext, { schoolYear }: { readonly schoolYear: SchoolYear }) {
  const isArranged = yearsToArrange(schoolYearOf(now)).includes(schoolYear);
  return isArranged ? claimParts(tx, actor, schoolYear) : Promise.resolve(null);
}

async function claimed({ tx, actor, now }: WorkContext, { partId }: { readonly partId: string }) {
  const found = await claimPart(tx, actor, partId);
  return found && yearsToArrange(schoolYearOf(now)).includes(found.part.schoolYear) ? found : null;
}

function wordsOf({ dimension, name, explanation, studyYears, isRequired }: EffortPart) {
  return {
    ...{ dimension, name, explanation, studyYear: studyYears.map(String) },
    ...(isRequired ? { isRequired: "yes" } : {}),
  };
}
