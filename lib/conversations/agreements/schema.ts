import { z } from "zod";
import { doers, longestAgreement, settlements } from "@/lib/conversations/agreements/rules";
import { dayOrEmpty } from "@/lib/conversations/schema";
import type { Day } from "@/lib/platform/calendar";

export const settleInput = z.strictObject({ agreementId: z.uuid(), settlement: z.enum(settlements) });

export const reopenInput = z.strictObject({ agreementId: z.uuid() });

const fields = {
  agreement: z.string().trim().min(1).max(longestAgreement),
  doer: z.enum(doers).default("student"),
  due: dayOrEmpty,
};

type Sent = { agreement: string; doer: (typeof doers)[number]; due: "" | Day };

/** What a form sends of one agreement, as it is kept. */
function kept({ agreement, doer, due }: Sent) {
  return { text: agreement, doer, dueOn: due === "" ? null : due };
}

export const addAgreementInput = z
  .strictObject({ talkId: z.uuid(), ...fields })
  .transform(({ talkId, ...sent }) => ({ talkId, ...kept(sent) }));

export const changeAgreementInput = z
  .strictObject({ agreementId: z.uuid(), ...fields })
  .transform(({ agreementId, ...sent }) => ({ agreementId, ...kept(sent) }));

export const withdrawAgreementInput = z.strictObject({ agreementId: z.uuid() });
