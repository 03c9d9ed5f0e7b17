import { z } from "zod";
import { keys, lines } from "@/lib/profiles/rules";

const id = z.uuid();

/** A text of one line, asked for. */
export const line = (longest: number) => z.string().trim().min(1, "required").max(longest, "too-long");

/** A text that may stay empty. */
export const text = (longest: number) => z.string().trim().max(longest, "too-long");

export const startRoleInput = z.strictObject({
  name: line(80),
  line: z.enum(lines, "choose"),
  description: text(4000),
});

export const renameRoleInput = z.strictObject({ roleId: id, name: line(80), line: z.enum(lines, "choose") });

export const roleInput = z.strictObject({ roleId: id });

export const holdIntakesInput = z
  .strictObject({ roleId: id, holds: z.enum(["yes", "no"]) })
  .transform(({ holds, ...rest }) => ({ ...rest, holds: holds === "yes" }));

/** On which version a draft was typed: for the form that opens it, not for who saves. */
export const basis = z.string().max(9).optional();

export const describeProfileInput = z.strictObject({
  roleId: id,
  basis,
  description: line(4000),
  schoolYear: z.coerce.number("choose").int().min(2000).max(2200),
});

export const keyInput = z.strictObject({ roleId: id, key: z.enum(keys) });
