import { z } from "zod";
import { type AgreementFilter, agreementKinds, agreementStates, settlements } from "@/lib/agreements/rules";
import { isDay } from "@/lib/platform/calendar";

const id = z.uuid();
const line = (longest: number) => z.string().trim().min(1, "required").max(longest, "too-long");
const day = z.string().refine(isDay, "not-a-date");
const maybeTeam = z.union([id, z.literal("").transform(() => null)]).default(null);
const roles = z
  .union([z.array(id).max(60), id.transform((one) => [one]), z.literal("").transform(() => [])])
  .default([]);

const written = {
  kind: z.enum(agreementKinds, "choose"),
  title: line(120),
  words: line(1500),
  agreedOn: day,
  dueOn: z.union([z.literal("").transform(() => null), day]).default(null),
  roleIds: roles,
  otherTeam1: maybeTeam,
  otherTeam2: maybeTeam,
  otherTeam3: maybeTeam,
};

type Others = { otherTeam1: string | null; otherTeam2: string | null; otherTeam3: string | null };

/** The other teams as one list, each once. */
function gathered<Rest extends Others>({ otherTeam1, otherTeam2, otherTeam3, ...rest }: Rest) {
  const others = [otherTeam1, otherTeam2, otherTeam3].filter((teamId) => teamId !== null);
  return { ...rest, teamIds: [...new Set(others)] };
}

export const addAgreementInput = z
  .strictObject({ teamId: z.uuid("choose"), ...written })
  .transform((said) => gathered(said));

/** `settlement` is how it stood when the form was opened: nothing to change, only to see that somebody settled it since. */
export const changeAgreementInput = z
  .strictObject({
    agreementId: id,
    settlement: z.enum(["running", ...settlements]).default("running"),
    ...written,
  })
  .transform((said) => gathered(said));

export const settleAgreementInput = z.strictObject({ agreementId: id, settlement: z.enum(settlements) });

export const agreementInput = z.strictObject({ agreementId: id });

export type AgreementInput = Omit<z.output<typeof addAgreementInput>, "teamId">;

/** What the address of the list asks for; what it does not understand it leaves out. */
export const agreementsQuery = z
  .object({
    team: id.nullable().catch(null).default(null),
    soort: z.enum(agreementKinds).nullable().catch(null).default(null),
    stand: z.enum(agreementStates).nullable().catch(null).default(null),
    page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
  })
  .transform(({ team, soort, stand, page }): AgreementFilter & { page: number } => ({
    ...{ teamId: team, kind: soort, state: stand, page },
  }));

export const newAgreementQuery = z.object({ team: z.string().catch("").default("") });
