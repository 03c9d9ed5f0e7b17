"use server";

import * as commands from "@/lib/calendars/commands";
import { mayUseCalendar } from "@/lib/calendars/policy";
import { calendarInput, nothing } from "@/lib/calendars/schema";
import { action } from "@/lib/platform/action";
import type { Actor } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const makeCalendar = action({
  permission: "calendar.make",
  input: calendarInput,
  subject: findOneself,
  allow: mayUseCalendar,
  run: (context, _oneself, chosen) => commands.makeCalendar(context, chosen),
  trail: (oneself) => noteOn(oneself, "give"),
  isShownOnce: true,
});

export const changeCalendar = action({
  permission: "calendar.change",
  input: calendarInput,
  subject: findOneself,
  allow: mayUseCalendar,
  run: (context, _oneself, chosen) => commands.changeCalendar(context, chosen),
  trail: (oneself) => noteOn(oneself, "change"),
  notice: "saved",
});

export const endCalendar = action({
  permission: "calendar.end",
  input: nothing,
  subject: findOneself,
  allow: mayUseCalendar,
  run: (context) => commands.endCalendar(context),
  trail: (oneself) => noteOn(oneself, "end"),
  notice: "calendar-ended",
});

function findOneself({ actor }: WorkContext): Promise<Actor> {
  return Promise.resolve(actor);
}

function noteOn({ personId }: Actor, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "calendar-address", entityId: null, subjectPersonId: personId };
}
