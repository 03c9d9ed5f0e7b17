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

const bands = (...counts: readonly number[]) => counts.map((count, at) => ({ from: at, to: at, count }));

const place = (id: string): PatternPlace => ({
  ...{ id, name: id, parentId: null, quality: qualityOf(bands(0, 6, 18), bands(0, 10, 10)) },
  pickUps: { students: 100, counted: 30, aims: bands(18, 12) },
  told: {
    ...{ students: 100, referred: 24, aims: bands(14, 10), judgements: bands(0, 6, 18) },
    ...{ tools: [], programmes: bands(4, 5, 15) },
    reasons: [
      { from: 0, to: 0, count: 14 },
      { from: 1, to: 7, count: 10 },
    ],
  },
});

function drawn(places: readonly PatternPlace[]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" timeZone="Europe/Amsterdam" messages={messages}>
      <PatternsPage
        patterns={{ places, untold: 0, minimum: 10, monday: "2026-11-16" }}
        slug="school"
        page={1}
        askingFor={places.filter((one) => mayAskTraining(lead, one)).map(({ id }) => id)}
      />
    </NextIntlClientProvider>,
  );
}

test("[W14] [W11] the page tells how preventing and curing relate where it can, and last year beside this one", () => {
  const text = drawn([place("groen")])
    .replaceAll(/<[^>]+>/gu, "")
    .replaceAll("\u00a0", " ");
  expect(text).toContain("Doorverwezen58 % preventief 14 van 24");
  expect(text).toContain("In het team opgepakt60 % preventief 18 van 30");
  expect(text).toContain("Programma’s25 % preventief 5 van 20");
  expect(text).not.toContain("preventief 0");
  expect(text).toContain("Nu 75 % drie keer ja (18 van 24). Vorig schooljaar 50 % (10 van 20).");
  expect(text).toContain("niet te onderscheiden van toeval");
});

test("[M18] who sees a pattern asks for training for their own team from there, and for no other place", () => {
  const places = [place("school"), place("groen")];
  const html = drawn(places);
  expect([...html.matchAll(/href="([^"]*scholing[^"]*)"/gu)].map(([, href]) => href)).toEqual([
    "/school/teams/groen/scholing/nieuw",
  ]);
});
