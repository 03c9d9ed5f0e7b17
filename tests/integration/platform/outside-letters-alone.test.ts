import { beforeEach, expect, test } from "vitest";
import { inviteGuest } from "@/lib/conversations/guests/actions";
import { sendGuestLink } from "@/lib/conversations/guests/schema";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { sendOutside } from "@/lib/platform/letters";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { aMailbox } from "@/tests/support/mailbox";
import { plannedTrialogue } from "@/tests/support/talk-guests";
import { submit } from "@/tests/support/work";

aMailbox();
let world: Guidance;

beforeEach(async () => {
  world = await aGuidance();
});

const letter = (who: Actor, email: string | null = "iemand@elders.example") =>
  world.here.inside((tx) => sendOutside(tx, who, email, sendGuestLink, { guestId: newId() }));

test("twenty letters a day leave for addresses somebody typed, and what would send another changes nothing", async () => {
  const { here, coach, colleague } = world;
  const talkId = await plannedTrialogue(world);
  for (let sent = 0; sent < 20; sent++) expect(await letter(coach)).toEqual({ ok: true });
  const guest = { talkId, name: "Bea", email: "bea@bakkerij.example" };
  expect(await submit(inviteGuest, coach, guest)).toMatchObject({ ok: false, reason: "letters-enough" });
  expect(await here.inside((tx) => tx.talkGuest.count())).toBe(0);
  // Without an address nothing leaves, and a colleague has letters of their own.
  expect(await submit(inviteGuest, coach, { ...guest, email: "" })).toMatchObject({ ok: true });
  expect(await letter(coach, null)).toEqual({ ok: true });
  expect(await letter(colleague)).toEqual({ ok: true });
});
