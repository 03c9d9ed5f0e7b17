import "server-only";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Action } from "@/lib/platform/action";
import { fieldsOf } from "@/lib/platform/form";
import { leaveNotice } from "@/lib/platform/notice";
import type { Outcome } from "@/lib/platform/outcome";
import { problemsOf } from "@/lib/platform/problems";
import { isSameOrigin } from "@/lib/platform/request";
import { findVisitor, type Visitor } from "@/lib/platform/session";

type Definition<Who extends Visitor | null, Input extends z.ZodType, Refusal extends string, Data> = {
  /** Names the line of the permission matrix this write stands in. */
  readonly permission: string;
  readonly input: Input;
  /** Fields that are never sent back, whatever the answer: passwords and codes. */
  readonly secrets?: readonly string[];
  readonly allow: (visitor: Visitor | null) => visitor is Who;
  readonly run: (visitor: Who, input: z.output<Input>) => Promise<Outcome<Refusal, Data>>;
  readonly next?: (data: Data, input: z.output<Input>) => string;
  readonly notice?: string;
};

/**
 * The pipeline for what happens outside an institution: signing in and out, one's own account, the operator's
 * pages. As `action`: where it comes from, who asks, what they sent, whether they may, and then the work.
 */
export function visitorAction<
  Who extends Visitor | null,
  Input extends z.ZodType,
  Refusal extends string = never,
  Data = void,
>(definition: Definition<Who, Input, Refusal, Data>): Action<Refusal, Data> {
  const submit: Action<Refusal, Data> = async (_previous, form) => {
    const sent = form instanceof FormData ? fieldsOf(form) : {};
    const typed = Object.fromEntries(
      Object.entries(sent).filter(([name]) => !definition.secrets?.includes(name)),
    );
    if (!(form instanceof FormData) || !isSameOrigin(await headers())) {
      return { status: "refused", reason: "foreign-origin", typed };
    }
    const visitor = await findVisitor();
    if (!definition.allow(visitor)) {
      return { status: "refused", reason: visitor ? "forbidden" : "signed-out", typed };
    }
    const input = definition.input.safeParse(sent);
    if (!input.success) return { status: "invalid", fields: problemsOf(input.error), typed };

    const outcome = await definition.run(visitor, input.data);
    if (!outcome.ok) return { status: "refused", reason: outcome.refusal, typed };
    if (definition.notice) await leaveNotice(definition.notice);
    if (definition.next) redirect(definition.next(outcome.data, input.data));
    refresh();
    return { status: "done", data: outcome.data };
  };
  return Object.assign(submit, { definition });
}
