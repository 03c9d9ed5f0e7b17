import { expect, test } from "vitest";
import { columnsOfTalks } from "@/lib/conversations/facts/files";
import { listHeldTalks } from "@/lib/conversations/facts/queries";
import { dayOf } from "@/lib/platform/calendar";
import { aGuidance, recorded } from "@/tests/support/conversations";

const now = () => new Date();

test("[P1] [O18] a coach takes along that talks took place, under the student's number, no word of what was said, and no private topic", async () => {
  const world = await aGuidance();
  const { here, coach, colleague } = world;
  const said = {
    studentWords: "Kanarie",
    coachNotes: "Kanarie",
    agreement: "Kanarie",
    doer: "student",
    due: "",
  };
  await recorded(world, { topic: ["career", "life"], competence: "motives", minutes: "20", ...said });
  const [talk, ...none] = await here.inside((tx) => listHeldTalks(tx, coach, now()));
  expect(none).toEqual([]);
  expect(talk).toMatchObject({
    ...{ heldOn: dayOf(now()), kind: "progress", place: "school", minutes: 20, isConfirmed: false },
    ...{ topics: ["career"], competences: ["motives"] },
  });
  expect(await here.inside((tx) => listHeldTalks(tx, colleague, now()))).toEqual([]);
  const itself = (code: string) => code;
  const words = { header: itself, kind: itself, place: itself, topic: itself, competence: itself, yes: "ja" };
  const row = talk ? columnsOfTalks(words).map(({ of }) => of(talk)) : [];
  expect(row).toEqual(
    expect.arrayContaining([talk?.number, dayOf(now()), "progress", 20, "career", "motives"]),
  );
  expect(row.join(" ")).not.toContain("Kanarie");
});
