import * as commands from "@/lib/appraisals/commands";
import { findWritten } from "@/lib/appraisals/content/queries";
import { findFrame } from "@/lib/appraisals/frames/queries";
import { claimAppraisal } from "@/lib/appraisals/queries";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, later, momentOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { findActor } from "@/lib/platform/relations";
import { withTenant } from "@/lib/platform/tenancy";
import type { Colleague } from "@/prisma/seed/people";
import * as texts from "@/prisma/seed/texts/appraisals";

type Story = {
  readonly member: { readonly institutionId: InstitutionId; readonly slug: string; readonly name: string };
  /** The personnel number of the leader, and of HR who checks. */
  readonly leader: string;
  readonly hr: string;
  /** Somebody with an account, whose days the demo leaves as they are. */
  readonly known: string;
  readonly today: Day;
};

/** One appraisal that was signed and checked, and one that is planned; each step by whom it belongs to. */
export async function writeAppraisals(
  colleagues: readonly Colleague[],
  { member, leader, hr, known, today }: Story,
): Promise<void> {
  const holder = (number: string) => colleagues.find(({ personnelNumber }) => personnelNumber === number);
  const leading = holder(leader);
  const [signing, invited] = colleagues.filter(
    ({ id, teamId, personnelNumber }) =>
      id !== leading?.id && teamId === leading?.teamId && personnelNumber !== known,
  );
  const at = (days: number) => momentOf(later(today, { days }), "15:30");
  const as = async <Result>(
    person: Colleague | undefined,
    days: number,
    work: (context: WorkContext) => Promise<Result>,
  ): Promise<Result | null> => {
    const who = { ...member, personId: person?.id ?? "" };
    const actor: Actor | null = person ? await findActor(who, at(days)) : null;
    if (!actor) return null;
    const { personId, institutionId } = actor;
    return withTenant(institutionId, (tx) => work({ tx, actor, now: at(days) }), { personId });
  };
  const plan = (employee: Colleague, days: number, on: number) =>
    as(leading, days, async (context) => {
      const frame = await findFrame(context.tx, context.actor, "nl");
      const plannedOn = later(today, { days: on });
      const planned = await commands.planAppraisal(context, { employeeId: employee.id, plannedOn, frame });
      return planned.ok ? planned.data.appraisalId : null;
    });
  if (!signing || !invited) return;
  const signed = await plan(signing, -54, -40);
  if (signed) await sign(signed, { as, signing, leading, checking: holder(hr), today });
  await plan(invited, -3, 11);
}

type As = <Result>(
  person: Colleague | undefined,
  days: number,
  work: (context: WorkContext) => Promise<Result>,
) => Promise<Result | null>;

type Signing = Record<"signing" | "leading" | "checking", Colleague | undefined> & { as: As; today: Day };

/** Written, laid before the employee, signed with a reaction, and checked. */
async function sign(id: string, { as, signing, leading, checking, today }: Signing): Promise<void> {
  const claim = async ({ tx, actor, now }: WorkContext) => {
    const appraisal = await claimAppraisal(tx, actor, id, now);
    if (!appraisal) throw new Error("The appraisal is gone.");
    return appraisal;
  };
  const desk = async (context: WorkContext) => ({
    appraisal: await claim(context),
    written: await findWritten(context.tx, context.actor, id),
  });
  await as(signing, -52, async (context) => commands.noteInvitation(context, await claim(context)));
  await as(leading, -41, async (context) =>
    commands.writeAppraisal(context, await desk(context), texts.judgement),
  );
  await as(leading, -40, async (context) =>
    commands.layAppraisal(context, await desk(context), later(today, { days: -40 })),
  );
  const answer = { response: "agreed", reasons: "", reaction: texts.reaction, appraisalId: id } as const;
  await as(signing, -38, async (context) =>
    commands.respondToAppraisal(context, await claim(context), answer),
  );
  const outcome = { ruling: "stands", words: "", appraisalId: id } as const;
  await as(checking, -35, async (context) => commands.checkAppraisal(context, await claim(context), outcome));
}
