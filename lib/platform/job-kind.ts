import { z } from "zod";

type Ids = Record<string, z.ZodUUID>;

/** A kind of work that is done outside the request, and the ids it needs. A job carries nothing but ids. */
export type JobKind<Shape extends Ids = Ids> = {
  readonly name: string;
  readonly ids: z.ZodObject<Shape, z.core.$strict>;
};

/** Declares a kind of job, in a slice's `schema.ts`: `jobKind("apply-import", { runId: z.uuid() })`. */
export function jobKind<Shape extends Ids>(name: string, ids: Shape): JobKind<Shape> {
  return { name, ids: z.strictObject(ids) };
}
