import type { VisitPageView } from "@/components/visits/visit-page";
import { dayOf } from "@/lib/platform/calendar";
import { findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import type { Reading } from "@/lib/platform/read";
import { findArrangement } from "@/lib/visits/arrangements/queries";
import {
  mayAnswer,
  mayCallOff,
  mayChangeVisit,
  mayReadReport,
  mayReadVisit,
  mayTakeOver,
  mayWriteReport,
} from "@/lib/visits/policy";
import { findVisit, type VisitView } from "@/lib/visits/queries";
import {
  draftOf,
  isForToday,
  mayBeAnswered,
  mayBeChanged,
  mayBeShared,
  mayBeWritten,
} from "@/lib/visits/rules";
import { findTexts, noTexts, type VisitTexts } from "@/lib/visits/texts/queries";
import { typedReport } from "@/lib/visits/texts/schema";

/** At which institution it is shown, and the key for what the device keeps. */
type Where = { readonly slug: string; readonly key: string };

/** The facts by their policy; what was seen only for the two it is between, and told to who was visited. */
export async function findPage(
  reading: Reading,
  visitId: string,
  { slug, key }: Where,
): Promise<VisitPageView | null> {
  const { tx, actor, now, noteReading } = reading;
  const visit = await findVisit(tx, actor, visitId, now);
  if (!visit || !mayReadVisit(actor, visit)) return null;
  const opens = mayReadReport(actor, visit) && visit.heldOn !== null;
  // What two colleagues share leaves no event that an office could read.
  if (opens && visit.kind === "leader")
    await noteReading({
      verb: "read",
      entity: "lesson-visit",
      entityId: visitId,
      subjectPersonId: visit.teacherId,
    });
  const texts = opens ? await findTexts(tx, actor, visitId) : null;
  const writes =
    mayWriteReport(actor, visit) && mayBeWritten(visit, dayOf(now), now).ok && isForToday(visit, now);
  return {
    ...{ visit, now, texts, submission: newId() },
    reader: readerOf(actor.personId, visit),
    form: writes && visit.plannedFor ? await formOf(reading, visit, texts ?? noTexts, { slug, key }) : null,
    canMove: mayChangeVisit(actor, visit) && mayBeChanged(visit, now).ok,
    canCallOff: mayCallOff(actor, visit) && mayBeChanged(visit, now).ok,
    canTakeOver: mayTakeOver(actor, visit) && mayBeChanged(visit, now).ok,
    canHandOver: mayWriteReport(actor, visit) && mayBeShared(visit, now).ok,
    canAnswer: mayAnswer(actor, visit) && mayBeAnswered(visit, now).ok,
  };
}

function readerOf(personId: string, { teacherId, visitorId }: VisitView): VisitPageView["reader"] {
  if (personId === teacherId) return "teacher";
  return personId === visitorId ? "visitor" : "leader";
}

/** The form with what was kept while typing, else with what was saved; the sentences are those it was begun with. */
async function formOf(
  { tx, actor, now }: Reading,
  visit: VisitView,
  texts: VisitTexts,
  { slug, key }: Where,
) {
  const draft = await findDraft(tx, actor, draftOf(visit.id));
  const holds = await findArrangement(tx, actor, dayOf(now));
  const begun =
    visit.kind === "peer" ? [] : (texts.report?.observed.map(({ words }) => words) ?? holds.sentences);
  const today = dayOf(now);
  const planned = visit.plannedFor ? dayOf(visit.plannedFor) : today;
  const saved = typedReport(visit, texts);
  const version = Number(draft?.typed["version"] ?? texts.version);
  return {
    ...{
      visitId: visit.id,
      isPeer: visit.kind === "peer",
      name: visit.teacher.givenName,
      today,
      submission: newId(),
    },
    arrangement: texts.report?.arrangement ?? holds.number,
    sentences: begun,
    initial: draft?.typed ?? { ...saved, heldOn: visit.heldOn ?? planned },
    version: Number.isInteger(version) ? version : texts.version,
    isDraft: draft !== null,
    autosave: {
      address: `/api/${slug}/drafts`,
      ...draftOf(visit.id),
      deviceKey: key,
      savedAt: draft?.savedAt.toISOString() ?? null,
    },
  };
}
