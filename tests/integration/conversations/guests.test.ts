import { beforeEach, describe, expect, test } from "vitest";
import { writeGuestLetter } from "@/components/mail/guest-letter";
import { cancelTalk } from "@/lib/conversations/actions";
import { confirmTalk, confirmTogether } from "@/lib/conversations/confirmations/actions";
import { endGuest, inviteGuest, shareWords } from "@/lib/conversations/guests/actions";
import { forgetGuestKeys } from "@/lib/conversations/guests/commands";
import { findGuestLetter } from "@/lib/conversations/guests/mailing/queries";
import { listGuests } from "@/lib/conversations/guests/queries";
import { agreeAsGuest, prepareTalk } from "@/lib/conversations/guests/replies/actions";
import { replyInput } from "@/lib/conversations/guests/replies/schema";
import { findGuestTalk } from "@/lib/conversations/guests/replies/queries";
import { mostGuests } from "@/lib/conversations/guests/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { type HolderContext, performFor } from "@/lib/platform/link-action";
import { done } from "@/lib/platform/outcome";
import type { Holder } from "@/lib/platform/personal-link";
import { withTenant } from "@/lib/platform/tenancy";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { firstSignIn } from "@/tests/support/accounts";
import { lookUp } from "@/tests/support/scans";
import { invited, plannedTrialogue, reply } from "@/tests/support/talk-guests";
import { submit } from "@/tests/support/work";

let world: Guidance;
let talkId: string;
const now = () => new Date();

beforeEach(async () => {
  world = await aGuidance();
  talkId = await plannedTrialogue(world);
});

const opened = (holder: Holder, at = now()) =>
  withTenant(holder.institutionId, (tx) => findGuestTalk({ tx, holder, now: at }));
const guests = () =>
  world.here.inside((tx) => listGuests(tx, { institutionId: world.here.id }, talkId, now()));

describe("[V1] somebody from the placement joins a talk", () => {
  test("what they write ahead reaches student and coach, and the link opens nothing of the student", async () => {
    const holder = await invited(world, talkId);
    expect(await lookUp(holder.token)).toMatchObject({ recordId: holder.recordId });
    expect((await reply(prepareTalk, holder, "Kanarie kneedt goed.")).ok).toBe(true);
    expect((await guests())[0]).toMatchObject({ name: "Bea", preparation: "Kanarie kneedt goed." });
    const view = await opened(holder);
    expect(view).toMatchObject({ stage: "before", preparation: "Kanarie kneedt goed.", shared: "" });
    expect((await guests())[0]?.openedOn).toBe(dayOf(now()));
    const kept = await world.here.inside((tx) =>
      tx.talkGuest.findFirstOrThrow({ select: { preparation: true } }),
    );
    expect(Buffer.from(kept.preparation ?? []).includes("Kanarie")).toBe(false);
  });

  test("they read what was written for them from when the student confirmed, and nothing else of the report", async () => {
    const { coach, student } = world;
    const holder = await invited(world, talkId);
    const said = {
      studentWords: "Geheim van Joris",
      coachNotes: "Geheim van Hanneke",
      agreement: "Geheime afspraak",
    };
    await recorded(world, { talkId, kind: "trialogue", doer: "student", due: "", ...said }, 1);
    await submit(shareWords, coach, { talkId, shared: "Bea laat de oven zien." }, { version: 2 });
    expect(await opened(holder)).toMatchObject({ stage: "waiting", shared: "" });
    const late = await reply(agreeAsGuest, holder, "");
    expect(late).toEqual({ ok: false, refusal: "not-found" });
    await submit(confirmTalk, student, { talkId }, { version: 4 });
    const view = await opened(holder);
    expect(view).toMatchObject({ stage: "after", shared: "Bea laat de oven zien." });
    expect(JSON.stringify(view)).not.toContain("Gehei");
    expect((await reply(agreeAsGuest, holder, "Graag volgende week.")).ok).toBe(true);
    expect((await reply(agreeAsGuest, holder, "Nog eens.")).ok).toBe(false);
    expect((await guests())[0]).toMatchObject({
      reaction: "Graag volgende week.",
      confirmedOn: dayOf(now()),
    });
  });

  test("[S5] confirmed on the coach's screen, they read it when the student signed or the week to object is over", async () => {
    const { coach, student } = world;
    const holder = await invited(world, talkId);
    await recorded(world, { talkId, kind: "trialogue", studentWords: "Woorden" }, 1);
    await submit(shareWords, coach, { talkId, shared: "Bea laat de oven zien." }, { version: 2 });
    expect(await submit(confirmTogether, coach, { talkId }, { version: 4 })).toMatchObject({ ok: true });
    expect(await opened(holder)).toMatchObject({ stage: "waiting", shared: "" });
    expect(await reply(agreeAsGuest, holder, "")).toEqual({ ok: false, refusal: "not-found" });
    const nextWeek = new Date(Date.now() + 8 * 86_400_000);
    expect(await opened(holder, nextWeek)).toMatchObject({ stage: "waiting", shared: "" });
    await firstSignIn(world.here, student.personId, now());
    expect(await opened(holder, nextWeek)).toMatchObject({
      stage: "after",
      shared: "Bea laat de oven zien.",
    });
    await submit(confirmTalk, student, { talkId }, { version: 4 });
    expect(await opened(holder)).toMatchObject({ stage: "after", shared: "Bea laat de oven zien." });
  });

  test("what guests read counts in what the student confirms: an older state is not confirmed", async () => {
    const { coach, student } = world;
    await invited(world, talkId);
    await recorded(world, { talkId, kind: "trialogue", studentWords: "Woorden" }, 1);
    await submit(shareWords, coach, { talkId, shared: "Nieuw" }, { version: 2 });
    expect(await submit(confirmTalk, student, { talkId }, { version: 3 })).toMatchObject({ reason: "stale" });
    expect(await submit(confirmTalk, student, { talkId }, { version: 4 })).toMatchObject({ ok: true });
    const after = await submit(shareWords, coach, { talkId, shared: "Later" }, { version: 3 });
    expect(after).toMatchObject({ reason: "already-confirmed" });
  });

  test("[6.5-7] two guests of one talk know nothing of each other", async () => {
    const bea = await invited(world, talkId);
    const tom = await invited(world, talkId, { name: "Tom", company: "Garage" });
    await reply(prepareTalk, bea, "Van Bea");
    await reply(prepareTalk, tom, "Van Tom");
    expect(JSON.stringify(await opened(bea))).not.toMatch(/Tom|Garage/);
    expect(JSON.stringify(await opened(tom))).not.toMatch(/Bea|Bakkerij/);
  });

  test("[6.1] who writes by a link acts as the record it is for, and not as the night, which finds what is to be forgotten", async () => {
    const holder = await invited(world, talkId);
    const who = {
      permission: "guest-talk.prepare",
      input: replyInput,
      subject: async ({ tx }: HolderContext) =>
        (await tx.$queryRaw<{ id: string | null }[]>`select current_person()::text as id`)[0] ?? null,
      allow: () => true,
      run: async (_context: HolderContext, { id }: { id: string | null }) => done(id),
    };
    const acting = await performFor(who, holder, { token: holder.token, words: "" });
    expect(acting).toEqual({ ok: true, data: holder.recordId });
  });

  test("the student ends a link as well as the coach, and with it everything it opened", async () => {
    const { student, colleague } = world;
    const holder = await invited(world, talkId);
    const sent = { talkId, guestId: holder.recordId };
    expect(await submit(endGuest, colleague, sent)).toMatchObject({ ok: false });
    expect(await opened(holder)).not.toBeNull();
    expect(await submit(endGuest, student, sent)).toMatchObject({ ok: true });
    expect(await opened(holder)).toBeNull();
    expect(await lookUp(holder.token)).toBeNull();
    expect(await submit(endGuest, student, sent)).toMatchObject({ reason: "not-a-guest" });
    expect(await guests()).toEqual([]);
  });

  test("a link opens nothing once the student left", async () => {
    const holder = await invited(world, talkId);
    const yesterday = new Date(now().getTime() - 2 * 86_400_000);
    await world.here.inside((tx) => tx.enrolment.updateMany({ data: { endsOn: yesterday } }));
    expect(await opened(holder)).toBeNull();
    expect((await reply(prepareTalk, holder, "Nog iets")).ok).toBe(false);
  });

  test("nobody joins a talk of two, one that was recorded or called off, or beyond a few", async () => {
    const { coach } = world;
    const ask = (id: string, name: string) => submit(inviteGuest, coach, { talkId: id, name });
    const progress = await plannedTrialogue(world, "progress");
    expect(await ask(progress, "Bea")).toMatchObject({ reason: "other-kind" });
    for (let place = 0; place < mostGuests; place++) await invited(world, talkId, { name: `Gast ${place}` });
    expect(await ask(talkId, "Bea")).toMatchObject({ reason: "too-many" });
    const off = await plannedTrialogue(world);
    await invited(world, off);
    expect(await ask(off, "Bea")).toMatchObject({ ok: true });
    expect(await ask(off, "Bea")).toMatchObject({ reason: "already-asked" });
    await submit(cancelTalk, coach, { talkId: off, reason: "time" });
    expect(await ask(off, "Tom")).toMatchObject({ reason: "cancelled" });
  });

  test("who has a link past its last day is asked again, and takes no place of another", async () => {
    const { here, coach } = world;
    for (let place = 0; place < mostGuests; place++) await invited(world, talkId, { name: `Gast ${place}` });
    const expiresOn = asDate(later(dayOf(now()), { days: -1 }));
    await here.inside((tx) => tx.talkGuest.updateMany({ data: { expiresOn } }));
    await invited(world, talkId, { name: "Gast 0" });
    expect(await guests()).toMatchObject([{ name: "Gast 0", link: expect.any(String) as string }]);
    const again = await submit(inviteGuest, coach, { talkId, name: "Gast 0" });
    expect(again).toMatchObject({ reason: "already-asked" });
  });

  test("where somebody was mailed is forgotten with their link: ended at once, or in the night after its last day", async () => {
    const { here, coach } = world;
    const guest = { company: "Bakkerij", email: "bea@bakkerij.example" };
    const ended = await invited(world, talkId, { ...guest, name: "Bea" });
    const over = await invited(world, talkId, { ...guest, name: "Tom" });
    const mailed = () =>
      here.inside((tx) =>
        tx.talkGuest.findMany({
          where: { email: { not: null } },
          select: { id: true },
          orderBy: { id: "asc" },
        }),
      );
    await submit(endGuest, coach, { talkId, guestId: ended.recordId });
    expect(await mailed()).toEqual([{ id: over.recordId }]);
    const expiresOn = asDate(later(dayOf(now()), { days: -1 }));
    await here.inside((tx) => tx.talkGuest.updateMany({ where: { id: over.recordId }, data: { expiresOn } }));
    await here.inside((tx) => forgetGuestKeys(tx, here.id, now()));
    expect(await mailed()).toEqual([]);
  });

  test("the letter leads to the link, and none leaves once it was ended", async () => {
    const { here, coach } = world;
    const guest = { name: "Bea", company: "Bakkerij", email: "bea@bakkerij.example" };
    const holder = await invited(world, talkId, guest);
    const letter = () => here.inside((tx) => findGuestLetter(tx, here.id, holder.recordId, now()));
    const found = await letter();
    if (!found) throw new Error("There is no letter.");
    expect(found.to).toBe("bea@bakkerij.example");
    expect(found.address.endsWith(`/r/gesprek/${holder.token}`)).toBe(true);
    expect(writeGuestLetter(found).text).toContain(found.address);
    await here.inside((tx) => tx.talkGuest.updateMany({ data: { locale: "en" } }));
    const english = await letter();
    expect(english?.address.endsWith(`/r/gesprek/${holder.token}?taal=en`)).toBe(true);
    expect(english && writeGuestLetter(english).text).toContain("Dear Bea,");
    await submit(endGuest, coach, { talkId, guestId: holder.recordId });
    expect(await letter()).toBeNull();
  });
});
