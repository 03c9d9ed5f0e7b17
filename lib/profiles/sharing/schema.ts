import { z } from "zod";
import { parts } from "@/lib/profiles/sharing/rules";
import { phases, settings } from "@/lib/profiles/rules";
import { line, text } from "@/lib/profiles/schema";

const id = z.uuid();

export const sayPartInput = z.strictObject({
  teamId: id,
  taskKey: id,
  personId: id,
  part: z.enum([...parts, "none"], "choose"),
});

export const sayTogetherInput = z.strictObject({
  teamId: id,
  taskKey: id,
  together: z.enum(["together", "apart"], "choose"),
});

const task = {
  what: line(300),
  moment: text(120),
  setting: z.enum(settings, "choose"),
  phase: z.enum(["", ...phases], "choose").default(""),
};

export const addTeamTaskInput = z.strictObject({ teamId: id, ...task });

/** Which tasks of the material a team starts from: one comes as a text, several as a list. */
export const introduceTasksInput = z.strictObject({
  teamId: id,
  codes: z.preprocess(
    (sent) => (typeof sent === "string" ? [sent] : (sent ?? [])),
    z.array(z.string().max(40)).min(1, "choose").max(50),
  ),
});

export const changeTeamTaskInput = z.strictObject({ teamId: id, taskKey: id, ...task });

export const removeTeamTaskInput = z.strictObject({ teamId: id, taskKey: id });

const optional = <Shape extends z.ZodType>(shape: Shape) =>
  shape
    .nullable()
    .catch(null)
    .default(null as never);

/** What the address of the matrix asks for. */
export const sharingQuery = z
  .object({
    plek: optional(z.enum(["school", "placement"])),
    fase: optional(z.enum(phases)),
    open: optional(z.literal("ja")),
    taak: optional(id),
    persoon: optional(id),
  })
  .transform(({ plek, fase, open, taak, persoon }) => ({
    choice: { setting: plek, phase: fase, isOpen: open !== null },
    taskKey: taak,
    personId: persoon,
  }));

/** Which team a screen that follows along asks about. */
export const askVersionInput = z.strictObject({ institution: z.string(), teamId: id });

export type AddTeamTaskInput = z.output<typeof addTeamTaskInput>;
export type ChangeTeamTaskInput = z.output<typeof changeTeamTaskInput>;
