import { z } from "zod";

export const halfInput = z.strictObject({ halfId: z.uuid() });

/** A second half that waits at the operator: its institution says where it lies. */
export const waitingHalfInput = z.strictObject({ institutionId: z.uuid(), halfId: z.uuid() });
