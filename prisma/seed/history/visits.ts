import { type Day, later, momentOf } from "@/lib/platform/calendar";
import type { InstitutionId } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import { findActor } from "@/lib/platform/relations";
import { withTenant } from "@/lib/platform/tenancy";
import { proposedSentences } from "@/lib/visits/arrangements/rules";
import { proposeVisit } from "@/lib/visits/commands";
import { findVisit } from "@/lib/visits/queries";
import { sightings, type VisitKind } from "@/lib/visits/rules";
import { answerReport, handOver, writeReport } from "@/lib/visits/texts/commands";
import { findTexts } from "@/lib/visits/texts/queries";
import type { Colleague } from "@/prisma/seed/people";
import { between, pick, type Random, randomFrom } from "@/prisma/seed/random";
import { visitTexts } from "@/prisma/seed/texts/visits";

type Story = {
  readonly institution: {
    readonly institutionId: InstitutionId;
    readonly slug: string;
    readonly name: string;
  };
  readonly colleagues: readonly Colleague[];
  readonly leaders: ReadonlyMap<string, string>;
  /** Who has an account to look with: the coach of the demo's student. */
  readonly knownId: string;
  readonly today: Day;
};

type Step = (context: WorkContext) => Promise<void>;

/** Does a step as somebody, at a moment: the walls let nobody write what another one saw. */
async function as({ institution }: Story, personId: string, now: Date, step: Step): Promise<void> {
  const actor = await findActor({ ...institution, personId }, new Date());
  if (!actor) return;
  await withTenant(institution.institutionId, (tx) => step({ tx, actor, now }), { personId });
}

const shareVisited = 0.45;
const mostVisits = 60;

/** Leaders visited some of their teachers this autumn; a few visits are ahead, one is asked for, and one colleague looked along. */
export async function writeVisits(story: Story): Promise<void> {
  const random = randomFrom("visits");
  const pairs = story.colleagues.flatMap(({ id, teamId }) => {
    const leaderId = story.leaders.get(teamId ?? "");
    return leaderId && leaderId !== id ? [{ teacherId: id, visitorId: leaderId }] : [];
  });
  const others = pairs.filter(({ teacherId }) => teacherId !== story.knownId);
  const visited = others.filter(() => random() < shareVisited).slice(0, mostVisits);
  for (const pair of visited)
    await hold(story, { kind: "leader", ...pair }, between(6, 60, random), random, true);
  const own = pairs.find(({ teacherId }) => teacherId === story.knownId);
  if (!own) return;
  await hold(story, { kind: "leader", ...own }, 3, random, false);
  const mates = others.filter(({ visitorId, teacherId }) => {
    return visitorId === own.visitorId && !visited.some((pair) => pair.teacherId === teacherId);
  });
  const [first, second, third] = mates;
  if (first)
    await propose(story, first.visitorId, first, momentOf(later(story.today, { days: 1 }), "10:30"), random);
  if (second) await propose(story, second.teacherId, second, null, random);
  if (third)
    await propose(story, third.visitorId, third, momentOf(later(story.today, { days: -1 }), "13:15"), random);
  const [mate] = mates.slice(3);
  if (mate)
    await hold(
      story,
      { kind: "peer", teacherId: own.teacherId, visitorId: mate.teacherId },
      12,
      random,
      false,
    );
}

type Pair = { readonly teacherId: string; readonly visitorId: string };

/** Somebody proposes a visit by a leader; one that has been was proposed a week before. */
function propose(story: Story, proposerId: string, pair: Pair, plannedFor: Date | null, random: Random) {
  const at = momentOf(later(story.today, { days: -8 }), "15:40");
  return as(story, proposerId, at, async (context) => {
    await proposeVisit(context, { kind: "leader", ...pair }, { ...whatIn(random), plannedFor });
  });
}

function whatIn(random: Random) {
  return {
    setting: "lesson" as const,
    lesson: pick(visitTexts.lessons, random),
    place: pick(visitTexts.places, random),
  };
}

/** A visit that took place so many days ago, was written down and handed over, and perhaps read. */
async function hold(
  story: Story,
  pair: Pair & { readonly kind: VisitKind },
  ago: number,
  random: Random,
  isRead: boolean,
): Promise<void> {
  const heldOn = later(story.today, { days: -ago });
  const isPeer = pair.kind === "peer";
  const what = isPeer
    ? { setting: "coach-talk" as const, lesson: visitTexts.peer.lesson, place: "" }
    : whatIn(random);
  const proposerId = isPeer ? pair.teacherId : pair.visitorId;
  let visitId = "";
  await as(story, proposerId, momentOf(later(heldOn, { days: -9 }), "12:05"), async (context) => {
    const made = await proposeVisit(context, pair, { ...what, plannedFor: momentOf(heldOn, "11:00") });
    if (made.ok) visitId = made.data.visitId;
  });
  await as(story, pair.visitorId, momentOf(heldOn, "16:10"), (context) =>
    write(context, visitId, heldOn, random),
  );
  if (!isRead) return;
  const words = pick(visitTexts.reactions, random);
  await as(story, pair.teacherId, momentOf(later(heldOn, { days: 1 }), "08:20"), async (context) => {
    const visit = await findVisit(context.tx, context.actor, visitId, context.now);
    if (visit) await answerReport(context, visit, words);
  });
}

async function write(context: WorkContext, visitId: string, heldOn: Day, random: Random): Promise<void> {
  const { tx, actor, now } = context;
  const find = async () => {
    const visit = await findVisit(tx, actor, visitId, now);
    return visit && { visit, texts: await findTexts(tx, actor, visitId) };
  };
  const begun = await find();
  if (!begun) return;
  const said = begun.visit.kind === "peer" ? visitTexts.peer : saidIn(random);
  const given = proposedSentences.map(() => ({
    seen: pick(sightings, random),
    note: random() < 0.3 ? pick(visitTexts.notes, random) : "",
  }));
  await writeReport(context, begun, { visitId, heldOn, arrangement: 0, given, ...said });
  const written = await find();
  if (written) await handOver(context, written);
}

function saidIn(random: Random) {
  return { wentWell: pick(visitTexts.wentWell, random), canGrow: pick(visitTexts.canGrow, random), note: "" };
}
