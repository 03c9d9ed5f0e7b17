import { z } from "zod";
import { effortStates, longestNote, type Noted, studentsAtOnce } from "@/lib/effort/rules";

const row = /^(state|note)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const state = z.enum(effortStates);
const others = new Set(["partId", "everybody"]);

/** Of one part, for each student a `state.<id>` and perhaps a `note.<id>`; and whether everybody is to be set to done first. */
export const noteInput = z
  .object({ partId: z.uuid(), everybody: z.literal("done").optional() })
  .catchall(z.string().trim())
  .superRefine((sent, context) => {
    for (const [name, value] of Object.entries(sent)) {
      const [, field] = row.exec(name) ?? [];
      const issue = (message: string) => context.addIssue({ code: "custom", path: [name], message });
      if (field === "state" && !state.safeParse(value).success) issue("choose");
      else if (field === "note" && value && value.length > longestNote) issue("too-long");
      else if (field === undefined && !others.has(name)) issue("invalid");
    }
    if (Object.keys(sent).length > 2 * studentsAtOnce + others.size)
      context.addIssue({ code: "custom", path: ["partId"], message: "too-large" });
  })
  .transform(({ partId, everybody, ...sent }) => {
    const noted = Object.entries(sent).flatMap(notedIn(sent));
    return { partId, isEverybody: everybody === "done", noted };
  });

function notedIn(sent: Readonly<Record<string, string>>) {
  return ([name, value]: readonly [string, string]): Noted[] => {
    const [, field, studentId = ""] = row.exec(name) ?? [];
    const note = (sent[`note.${studentId}`] ?? "").replaceAll(/\s+/g, " ");
    return field === "state" ? [{ studentId, state: state.parse(value), note }] : [];
  };
}

const group = z.string().trim().max(40).catch("").default("");

/** What stands in the address of a list: the group and the page. */
export const sheetQuery = z.object({
  groep: group,
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

export type SheetQuery = z.output<typeof sheetQuery>;

export const askOwnSheetInput = z.object({ groep: group });
export const askTeamSheetInput = z.object({ teamId: z.uuid(), groep: group });
