import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PatternsPage } from "@/components/referrals/patterns-page";
import { mayAskTraining } from "@/lib/plans/trainings/policy";
import { loadMessages } from "@/lib/platform/messages";
import { qualityOf } from "@/lib/referrals/patterns/quality/rules";
import type { PatternPlace } from "@/lib/referrals/patterns/queries";
import { anActor } from "@/tests/support/actor";

const messages = await loadMessages("nl", {});
const lead = anActor({ ledTeams: [{ id: "groen", name: "Groen" }] });

const place = (id: string): PatternPlace => ({
  ...{ id, name: id, parentId: null, pickUps: null, quality: qualityOf([], []) },
  told: {
    ...{ students: 100, referred: 24, aims: [], judgements: [], tools: [], programmes: [] },
    reasons: [
      { from: 0, to: 0, count: 14 },
      { from: 1, to: 7, count: 10 },
    ],
  },
});

test("[M18] who sees a pattern asks for training for their own team from there, and for no other place", () => {
  const places = [place("school"), place("groen")];
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" timeZone="Europe/Amsterdam" messages={messages}>
      <PatternsPage
        patterns={{ places, untold: 0, minimum: 10, monday: "2026-11-16" }}
        slug="school"
        page={1}
        askingFor={places.filter((one) => mayAskTraining(lead, one)).map(({ id }) => id)}
      />
    </NextIntlClientProvider>,
  );
  expect([...html.matchAll(/href="([^"]*scholing[^"]*)"/gu)].map(([, href]) => href)).toEqual([
    "/school/teams/groen/scholing/nieuw",
  ]);
});
