import { z } from "zod";

const token = z.string().max(64);

/** A form with its answers, under `q.<question>`; which of them are real, the questions decide. */
export const formInput = z
  .object({ token })
  .catchall(z.string().max(4000))
  .refine((sent) => Object.keys(sent).length <= 60);

export const linkInput = z.strictObject({ token });
