import { expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/platform/ids";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { perform } from "@/lib/platform/perform";
import { addStaff } from "@/prisma/seed/builders";
import { anInstitution } from "@/tests/support/institution";

test("a refusal after half the work leaves nothing: no row, no event, and its key is free for another try", async () => {
  const school = await anInstitution();
  const actor = await school.actor(await school.inside((tx) => addStaff(tx)));
  const key = newId();
  const submit = (outcome: Outcome<"too-late">) =>
    perform(
      {
        permission: "test",
        input: z.object({}),
        subject: () => Promise.resolve({ id: actor.personId }),
        allow: () => true,
        run: async ({ tx }) => {
          await addStaff(tx);
          return outcome;
        },
        trail: ({ id }) => ({ verb: "add", entity: "staff-member", entityId: id }),
      },
      actor,
      {},
      { key, version: null },
    );
  const counts = () =>
    school.inside(async (tx) => [await tx.person.count(), await tx.trailEvent.count()] as const);
  const before = await counts();
  expect(await submit(refused("too-late"))).toMatchObject({ ok: false, reason: "too-late" });
  expect(await counts()).toEqual(before);
  expect(await submit(allowed)).toMatchObject({ ok: true });
  expect(await counts()).toEqual([before[0] + 1, before[1] + 1]);
  expect(await submit(allowed)).toMatchObject({ ok: true });
  expect(await counts()).toEqual([before[0] + 1, before[1] + 1]);
});
