import { expect, test } from "vitest";
import { findPage } from "@/app/[institution]/gesprekken/[talkId]/voorbereiden/find-page";
import { planTalk } from "@/lib/conversations/actions";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { recordReading, type TrailNote } from "@/lib/platform/trail";
import { endPortfolioShare } from "@/lib/portfolio/sharing/actions";
import { aGuidance, recorded } from "@/tests/support/conversations";
import { aPortfolio } from "@/tests/support/portfolio";
import { accepted } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

test("[Q4] [P3] a coach who prepares sees what the student works towards, and how much they share of their portfolio as long as they share it", async () => {
  const { here, coach, colleague, student } = await aGuidance();
  await recorded({ coach, student }, { goal: "Kok worden" });
  const plannedDay = later(dayOf(new Date()), { days: 1 });
  const plan = { studentId: student.personId, plannedDay, plannedTime: "10:00" };
  const ending = await submit(planTalk, coach, plan);
  const { talkId } = (ending as { data: { talkId: string } }).data;
  const pageFor = (actor: Actor) =>
    here.inside((tx) => {
      const noteReading = (...notes: readonly TrailNote[]) => recordReading(tx, actor, ...notes);
      return findPage({ tx, actor, now: new Date(), noteReading }, talkId);
    }, actor.personId);
  expect((await pageFor(coach))?.shared).toBeNull();
  const { portfolioShareId } = await aPortfolio(here, { studentId: student.personId }, "gesprek");
  expect((await pageFor(coach))?.shared).toMatchObject({ items: 1, outlooks: 1 });
  expect(JSON.stringify(await pageFor(coach))).not.toContain("kanarie");
  expect((await pageFor(student))?.shared).toBeNull();
  for (const reader of [coach, student])
    expect((await pageFor(reader))?.aims).toMatchObject({ goal: { words: "Kok worden" }, careerStep: null });
  expect(await pageFor(colleague)).toBeNull();
  await accepted(submit(endPortfolioShare, student, { shareId: portfolioShareId }));
  expect((await pageFor(coach))?.shared).toBeNull();
});
