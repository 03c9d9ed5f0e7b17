import { beforeEach, describe, expect, test } from "vitest";
import { writeSigningLetter } from "@/components/mail/signing-letter";
import { layAppraisal, takeBackAppraisal } from "@/lib/appraisals/actions";
import { signingLetterJobs } from "@/lib/appraisals/letters/jobs";
import { dayOf, later, momentOf } from "@/lib/platform/calendar";
import { perform } from "@/lib/platform/jobs";
import * as given from "@/tests/support/appraisals";
import { aMailbox } from "@/tests/support/mailbox";
import { submit } from "@/tests/support/work";

const today = dayOf(new Date());
const { received } = aMailbox();

let world: given.AppraisalWorld;
beforeEach(async () => {
  world = await given.anAppraisalWorld();
  received.length = 0;
});

/** Does what waits for this institution until a day, in their order. */
async function until(days: number): Promise<void> {
  const at = momentOf(later(today, { days }), "23:59");
  const due = await world.here.inside(
    (tx) => tx.$queryRaw<{ data: unknown }[]>`
      delete from pgboss.job where name = 'jobs' and data->>'institutionId' = ${world.here.id}::text
        and data->>'kind' in ('tell-appraisal-laid', 'remind-to-sign') and start_after <= ${at} returning data`,
  );
  for (const { data } of due) await perform(signingLetterJobs(writeSigningLetter), data, at);
}

const letters = () => received.splice(0);

describe("The employee gets a letter", () => {
  test("[H4] when it is laid before them and three days before the last one; it says neither what it is nor from whom", async () => {
    await given.laid(world);
    await until(0);
    const [first, ...more] = letters();
    expect(more).toEqual([]);
    const body = first?.body.replaceAll("=\r\n", "") ?? "";
    expect(body).toContain(`/${world.here.slug}`);
    for (const word of ["eoordel", "Lex", "Kanarie"]) expect(body).not.toContain(word);
    await until(10);
    expect(letters()).toEqual([]);
    await until(11);
    expect(letters()).toHaveLength(1);
    await until(60);
    expect(letters()).toEqual([]);
  });

  test("[H4] no more once they answered, or it was taken back", async () => {
    const id = await given.laid(world);
    const taken = await given.laid(world, "colleague");
    await until(0);
    expect(letters()).toHaveLength(2);
    await given.answer(world, id, { response: "seen" });
    await submit(takeBackAppraisal, await world.as("leader"), { appraisalId: taken });
    await until(11);
    expect(letters()).toEqual([]);
  });

  test("[H4] of what was laid anew only as the new days go", async () => {
    const id = await given.laid(world);
    const leader = await world.as("leader");
    await submit(takeBackAppraisal, leader, { appraisalId: id });
    await until(0);
    expect(letters()).toEqual([]);
    await submit(layAppraisal, leader, { appraisalId: id, discussedOn: today });
    const laidAt = momentOf(later(today, { days: 5 }), "12:00");
    await world.here.inside(
      (tx) => tx.appraisal.updateMany({ where: { id }, data: { laidAt } }),
      world.ids.leader,
    );
    await until(11);
    // The letter of the laying, and none of the days that were to end earlier.
    expect(letters()).toHaveLength(1);
  });

  test("[H4] reminds once of what was taken back and laid anew the same day, and leaves what others wait for", async () => {
    const id = await given.laid(world);
    await given.laid(world, "colleague");
    const leader = await world.as("leader");
    await until(0);
    await submit(takeBackAppraisal, leader, { appraisalId: id });
    await submit(layAppraisal, leader, { appraisalId: id, discussedOn: today });
    await until(0);
    letters();
    await until(11);
    const addresses = [world.ids.employee, world.ids.colleague].map((who) => `${who}@example.test`);
    expect(
      letters()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(addresses.sort());
  });
});
