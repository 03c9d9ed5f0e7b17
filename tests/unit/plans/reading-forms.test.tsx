import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AdoptForm } from "@/components/plans/adopt-form";
import { AdoptInstitutionPlan, DropInstitutionPlan } from "@/components/plans/institution/plan-presses";
import { ReviewDayForm } from "@/components/plans/personal/review-day-form";
import { loadMessages } from "@/lib/platform/messages";

const messages = await loadMessages("nl", {});
const today = "2026-11-22";

/** The hidden fields that a form sends along. */
function hiddenIn(form: ReactNode): Record<string, string> {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" timeZone="Europe/Amsterdam" messages={messages}>
      {form}
    </NextIntlClientProvider>,
  );
  const inputs = [...html.matchAll(/<input type="hidden" name="(\w+)" value="(.*?)"/g)];
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, value]));
}

test("[F6] [G11] a form about a text that was read says which one that is", () => {
  const press = { planId: "p", submission: "s", number: 2, today };
  const sent = { planId: "p", idempotencyKey: "s", version: "7" };
  expect(hiddenIn(<AdoptInstitutionPlan {...press} version={7} />)).toEqual(sent);
  expect(hiddenIn(<AdoptForm {...press} edition={7} members={4} back="/" />)).toEqual(sent);
  expect(hiddenIn(<DropInstitutionPlan planId="p" version={7} />)).toEqual({ planId: "p", version: "7" });
});

test("[F19] the day to look back is saved once, however often one presses", () => {
  const form = <ReviewDayForm schoolYear={2026} reviewOn={null} submission="s" />;
  expect(hiddenIn(form)).toEqual({ schoolYear: "2026", idempotencyKey: "s" });
});
