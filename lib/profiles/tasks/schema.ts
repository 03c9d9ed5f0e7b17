import { z } from "zod";
import { type Phase, phases, settings } from "@/lib/profiles/rules";
import { basis, line, text } from "@/lib/profiles/schema";

const said = {
  what: line(300),
  moment: text(120),
  setting: z.enum(settings, "choose"),
  phase: z.enum(["", ...phases], "choose").default(""),
};

export const addTaskInput = z.strictObject({ roleId: z.uuid(), ...said });

export const changeTaskInput = z.strictObject({ taskId: z.uuid(), basis, ...said });

export const moveTaskInput = z.strictObject({ taskId: z.uuid(), direction: z.enum(["up", "down"]) });

export const removeTaskInput = z.strictObject({ taskId: z.uuid() });

export type TaskInput = Pick<z.output<typeof addTaskInput>, "what" | "moment" | "setting"> & {
  readonly phase?: Phase | "";
};
