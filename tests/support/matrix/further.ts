import { importKinds } from "@/lib/exchange/columns/schema";
import { expectations } from "@/tests/support/matrix/expectations";
import type { Kind } from "@/tests/support/matrix/kinds";
import type { Line, Visit } from "@/tests/support/matrix/lines";
import { pages } from "@/tests/support/matrix/pages";
import { readingRoutes } from "@/tests/support/matrix/routes";
import type { Place, Things } from "@/tests/support/matrix/world";

/** The same world with other things where the lines look for theirs. */
type Turn = <Where extends { readonly place: Place; readonly world: Things }>(where: Where) => Where;

/** What is asked of the student who closed it, instead of the one who did not. */
const closed: Turn = (where) => ({
  ...where,
  place: {
    ...where.place,
    studentId: where.place.closedStudentId,
    handedOverId: where.place.closedStudentId,
    plannedTalkId: where.place.closedPlannedTalkId,
    recordedTalkId: where.place.closedTalkId,
    togetherTalkId: where.place.closedTalkId,
    openAgreementId: where.place.closedOpenAgreementId,
    settledAgreementId: where.place.closedSettledAgreementId,
    runningScanId: where.place.earlierScanId,
    closedScanId: where.place.earlierScanId,
    companyRaterId: where.place.earlierRaterId,
    closedRaterId: where.place.earlierRaterId,
  },
});

/** Somebody who begins next month, whose intake is held by an intaker of their team and by nobody else. */
const begins: Turn = (where) => ({
  ...where,
  place: {
    ...where.place,
    studentId: where.place.beginnerId,
    handedOverId: where.place.beginnerId,
    plannedTalkId: where.place.plannedIntakeId,
    recordedTalkId: where.place.recordedIntakeId,
    togetherTalkId: where.place.recordedIntakeId,
  },
});

const importOf =
  (kind: (typeof importKinds)[number]): Turn =>
  (where) => {
    const { commons } = where.world;
    const staffImportId = commons[`${kind}ImportId`];
    return { ...where, world: { ...where.world, commons: { ...commons, staffImportId } } };
  };

type About = {
  readonly what: string;
  readonly turn: Turn;
  readonly may: Readonly<Record<string, readonly Kind[]>>;
  /** Pages of it that open something, and whose that is; of the others nothing opens. */
  readonly opens?: Readonly<Record<string, NonNullable<Visit["opens"]>>>;
};

/**
 * A student who has another coach and closed what the first one recorded (6.5-4): whoever follows goes on from there,
 * and of what was said nobody but the student, who is not asked here, opens anything; the first coach writes a note.
 */
const aboutClosed: About = {
  what: "a student who closed what an earlier coach recorded",
  turn: closed,
  may: {
    "conversations#planTalk": ["successor"],
    "conversations/rounds#planRound": ["successor"],
    "conversations/rounds#openRound": ["successor"],
    "/api/[institution]/gesprekken/[talkId]/agenda": ["successor"],
    "signals#raiseInTeam": ["coach", "teacher", "lead", "teamCoordinator"],
    "conversations#moveTalk": ["successor"],
    "conversations#recordTalk": ["successor"],
    "conversations#cancelTalk": ["successor"],
    "conversations#rewriteReport": [],
    "conversations#rewriteOwnWords": [],
    "conversations#correctTalk": [],
    "start-programme#concludeStart": ["successor"],
    "effort#noteEffort": ["successor", "coach", "teacher"],
    "/[institution]/studenten/[studentId]/loopbaan-en-burgerschap": ["successor", "lead"],
    "conversations/guests#inviteGuest": ["successor"],
    "conversations/guests#endGuest": ["successor"],
    "conversations/guests#shareWords": [],
    "conversations/confirmations#confirmTalk": [],
    "conversations/confirmations#confirmTogether": [],
    "conversations/confirmations#objectToTalk": [],
    "conversations/dialogue#chooseCards": ["successor"],
    "conversations/dialogue/preparations#prepareTalk": [],
    "conversations/dialogue/depth#judgeDepth": [],
    "conversations/agreements#addAgreement": [],
    "conversations/agreements#changeAgreement": [],
    "conversations/agreements#withdrawAgreement": [],
    "conversations/agreements#settleAgreement": [],
    "conversations/agreements#reopenAgreement": [],
    "conversations/handover#writeHandoverNote": ["coach"],
    "conversations/handover#handOverWithNote": ["successor"],
    "organisation/students#handOverCoach": ["lead"],
    "organisation/students#answerHandover": [],
    "scans/student#startStudentScan": ["successor"],
    "scans/student#askSchool": [],
    "scans/student#askCompany": [],
    "scans/student#leaveOut": [],
    "scans/student#remindStudentRaters": [],
    "scans/student#closeStudentScan": [],
    "scans/student#chooseTopic": [],
    "scans/student#dropTopic": [],
    "scans/student/sharing#shareWithCompany": [],
    "scans/student/sharing#shareWithAdviser": [],
    "scans/student/sharing#endSharing": [],
    "referrals#startReferral": ["successor"],
    "referrals/pickups#pickUp": ["successor", "coach", "teacher", "lead", "teamCoordinator"],
    "referrals/colleagues#passNote": ["successor"],
    "/[institution]/studenten/[studentId]/doorverwijzen": ["successor"],
    "/[institution]/studenten/[studentId]/overleg": ["successor"],
    "/[institution]/scans/gedeeld/[roundId]": [],
    "/[institution]/studenten/[studentId]/portfolio": [],
    "portfolio/talks#keepTalk": [],
    "/[institution]/studenten/[studentId]/scans/nieuw": ["successor"],
    "/[institution]/studenten/[studentId]/scans/[roundId]": [],
    "/[institution]/studenten/[studentId]/scans/[roundId]/vooraf": [],
    "/[institution]/gesprekken/[talkId]": ["successor", "lead"],
    "/[institution]/gesprekken/[talkId]/aanpassen": [],
    "/[institution]/gesprekken/[talkId]/voorbereiden": ["successor"],
    "/[institution]/gesprekken/[talkId]/scherm-dicht": ["successor"],
    "/[institution]/gesprekken/[talkId]/samen": [],
    "/[institution]/studenten/[studentId]": ["successor", "coach", "teacher", "lead", "teamCoordinator"],
    "/[institution]/studenten/[studentId]/tijdlijn": ["successor", "lead"],
    "/[institution]/studenten/[studentId]/gesprek": ["successor"],
    "/[institution]/studenten/[studentId]/kort": ["successor"],
    "/[institution]/studenten/[studentId]/kort/scherm-dicht": ["successor"],
    "/[institution]/studenten/[studentId]/overdracht": ["successor", "coach"],
    "/[institution]/beheer/gebruikers/[personId]": ["admin", "officer"],
  },
};

/** An intaker holds the intake (U3): the talk alone, and nothing else of who begins. */
const aboutNewcomers: About = {
  what: "somebody who begins and has an intaker",
  turn: begins,
  may: {
    "conversations#planTalk": [],
    "conversations/rounds#planRound": [],
    "conversations/rounds#openRound": [],
    "/api/[institution]/gesprekken/[talkId]/agenda": ["teacher"],
    "signals#raiseInTeam": [],
    "conversations#moveTalk": ["teacher"],
    "conversations#recordTalk": [],
    "conversations#cancelTalk": ["teacher"],
    "conversations#rewriteReport": ["teacher"],
    "conversations#rewriteOwnWords": [],
    "conversations#correctTalk": ["teacher"],
    "start-programme#concludeStart": [],
    "effort#noteEffort": [],
    "/[institution]/studenten/[studentId]/loopbaan-en-burgerschap": [],
    "conversations/guests#inviteGuest": ["teacher"],
    "conversations/guests#endGuest": [],
    "conversations/guests#shareWords": ["teacher"],
    "conversations/confirmations#confirmTalk": [],
    "conversations/confirmations#confirmTogether": ["teacher"],
    "conversations/confirmations#objectToTalk": [],
    "portfolio/talks#keepTalk": [],
    "conversations/dialogue#chooseCards": ["teacher"],
    "conversations/dialogue/preparations#prepareTalk": [],
    "conversations/dialogue/depth#judgeDepth": ["teacher"],
    "conversations/agreements#addAgreement": ["teacher"],
    "conversations/handover#writeHandoverNote": [],
    "conversations/handover#handOverWithNote": [],
    "organisation/students#handOverCoach": [],
    "organisation/students#answerHandover": [],
    "scans/student#startStudentScan": [],
    "referrals#startReferral": [],
    "referrals/pickups#pickUp": [],
    "referrals/colleagues#passNote": [],
    "/[institution]/studenten/[studentId]/doorverwijzen": [],
    "/[institution]/studenten/[studentId]/overleg": [],
    "/[institution]/studenten/[studentId]/portfolio": [],
    "/[institution]/studenten/[studentId]/scans/nieuw": [],
    "/[institution]/studenten/[studentId]/scans/[roundId]": [],
    "/[institution]/studenten/[studentId]/scans/[roundId]/vooraf": [],
    "/[institution]/gesprekken/[talkId]": ["teacher"],
    "/[institution]/gesprekken/[talkId]/aanpassen": ["teacher"],
    "/[institution]/gesprekken/[talkId]/voorbereiden": ["teacher"],
    "/[institution]/gesprekken/[talkId]/scherm-dicht": ["teacher"],
    "/[institution]/gesprekken/[talkId]/samen": ["teacher"],
    "/[institution]/studenten/[studentId]": [],
    "/[institution]/studenten/[studentId]/tijdlijn": [],
    "/[institution]/studenten/[studentId]/gesprek": ["teacher"],
    "/[institution]/studenten/[studentId]/kort": [],
    "/[institution]/studenten/[studentId]/kort/scherm-dicht": [],
    "/[institution]/studenten/[studentId]/overdracht": [],
    "/[institution]/beheer/gebruikers/[personId]": ["admin", "officer"],
  },
  opens: Object.fromEntries(
    ["", "/aanpassen", "/samen"].map((part) => [
      `/[institution]/gesprekken/[talkId]${part}`,
      { of: ({ spokenId }) => spokenId, to: ["teacher"] as const },
    ]),
  ),
};

/** A file without contracts: the admin's, and not HR's (decisions 32). */
const aboutImports = importKinds
  .filter((kind) => kind !== "staff")
  .map((kind): About => {
    const names = [
      ...["matchColumns", "chooseEndings", "confirmImport", "dropImport"].map(
        (name) => `exchange/runs#${name}`,
      ),
      ...["/[institution]/beheer/import/[run]", "/[institution]/beheer/import/[run]/kolommen"],
      ...["/api/[institution]/import/[run]", "/api/[institution]/import/[run]/report"],
    ];
    const may = Object.fromEntries(names.map((name) => [name, ["admin"] as const]));
    return { what: `an import of ${kind}`, turn: importOf(kind), may };
  });

/** A visit by a colleague at the teacher's request: between the two, and nobody else may know of it (I5). */
const aboutPeers: About = {
  what: "a visit by a colleague",
  turn: (where) => ({ ...where, place: { ...where.place, visitId: where.place.peerVisitId } }),
  may: {
    "visits#moveVisit": ["teacher", "coach"],
    "visits#cancelVisit": ["teacher", "coach"],
    "visits#takeOverVisit": [],
    "visits#writeReport": ["coach"],
    "visits#handOverReport": ["coach"],
    "visits#answerReport": ["teacher"],
    "/[institution]/lesbezoeken/[visitId]": ["teacher", "coach"],
  },
};

const abouts = [aboutClosed, aboutNewcomers, aboutPeers, ...aboutImports];

/** A line of the matrix asked about something else of its kind: the same address or form, and who may then. */
type Further<Asked> = { readonly name: string; readonly what: string; readonly line: Asked };

function turned<Asked extends Line | Visit>(
  lines: Readonly<Record<string, Asked>>,
  rewrite: (line: Asked, about: About, name: string) => Partial<Asked>,
): readonly Further<Asked>[] {
  return abouts.flatMap((about) =>
    Object.entries(about.may).flatMap(([name, kinds]) => {
      const line = lines[name];
      const { what } = about;
      return line ? [{ name, what, line: { ...line, ...rewrite(line, about, name), may: kinds } }] : [];
    }),
  );
}

export const furtherLines = turned<Line>(expectations, ({ send }, { turn }) => ({
  send: (place, world) => ((to) => send(to.place, to.world))(turn({ place, world })),
}));

const visits = (lines: Readonly<Record<string, Visit>>) =>
  turned<Visit>(lines, ({ at, opens }, about, name) => ({
    at: (place, world) => ((to) => at(to.place, to.world))(about.turn({ place, world })),
    ...(opens && { opens: about.opens?.[name] ?? { ...opens, to: [] } }),
  }));

export const furtherPages = visits(pages);
export const furtherRoutes = visits(readingRoutes);

/** Lines that name something of which there is another kind, and are not asked about it. */
export function unasked(place: Place, world: Things): string[] {
  const told = (turn: Turn) => {
    const to = turn({ place, world });
    return [
      ...Object.entries(expectations).map(([name, { send }]) => [
        name,
        JSON.stringify(send(to.place, to.world)),
      ]),
      ...Object.entries({ ...pages, ...readingRoutes }).map(([name, { at }]) => [
        name,
        at(to.place, to.world),
      ]),
    ];
  };
  const plain = told((where) => where);
  return abouts.flatMap(({ what, turn, may }) =>
    told(turn).flatMap(([name = "", said], index) =>
      said !== plain[index]?.[1] && !(name in may) ? [`${name} about ${what}`] : [],
    ),
  );
}
