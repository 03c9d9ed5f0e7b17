"use server";

import { findAgreement } from "@/lib/agreements/queries";
import { isNormInForce } from "@/lib/agreements/rules";
import { action } from "@/lib/platform/action";
import { listLevels } from "@/lib/profiles/competences/queries";
import * as commands from "@/lib/scans/instruments/commands";
import { claimInstrument, claimQuestion } from "@/lib/scans/instruments/queries";
import {
  addQuestionInput,
  askCompetencesInput,
  askNormInput,
  changeQuestionInput,
  describeInstrumentInput,
  instrumentInput,
  moveQuestionInput,
  questionInput,
  startInstrumentInput,
} from "@/lib/scans/instruments/schema";
import * as use from "@/lib/scans/instruments/use/commands";
import { mayWriteInstruments } from "@/lib/scans/policy";
import { introduceStartingInstruments as introduce } from "@/lib/scans/starting/commands";
import { introduceInput } from "@/lib/scans/starting/schema";
import type { TrailNote } from "@/lib/platform/trail";

export const introduceInstruments = action({
  permission: "instruments.write",
  input: introduceInput,
  subject: async () => ({}),
  allow: mayWriteInstruments,
  run: ({ tx, actor, now }) => introduce(tx, actor, { personId: actor.personId, now }),
  trail: () => about("introduce", null),
  notice: "instrumentsIntroduced",
});

export const startInstrument = action({
  permission: "instruments.write",
  input: startInstrumentInput,
  subject: async () => ({}),
  allow: mayWriteInstruments,
  run: ({ tx, actor, now }, _none, said) =>
    commands.startInstrument(tx, said, { personId: actor.personId, now }),
  trail: (_none, _input, { instrumentId }) => about("start", instrumentId),
  next: ({ institution }, { instrumentId }) => `/${institution.slug}/scans/vragenlijsten/${instrumentId}`,
});

export const describeInstrument = action({
  permission: "instruments.write",
  input: describeInstrumentInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: ({ tx }, instrument, { instrumentId: _, ...said }) =>
    commands.describeInstrument(tx, instrument, said),
  trail: ({ id }) => about("describe", id),
});

export const addQuestion = action({
  permission: "instruments.write",
  input: addQuestionInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: ({ tx }, instrument, { instrumentId: _, ...said }) => commands.addQuestion(tx, instrument, said),
  trail: ({ id }) => about("change", id),
});

export const askCompetences = action({
  permission: "instruments.write",
  input: askCompetencesInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: async ({ tx, actor }, instrument, { competenceId }) =>
    commands.askCompetences(tx, instrument, competenceId, await listLevels(tx, actor)),
  trail: ({ id }) => about("change", id),
});

export const askNorm = action({
  permission: "instruments.write",
  input: askNormInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: async ({ tx, actor }, instrument, { agreementId }) => {
    const agreement = await findAgreement(tx, actor, agreementId);
    return commands.askNorm(tx, instrument, agreement && isNormInForce(agreement) ? agreement : null);
  },
  trail: ({ id }) => about("change", id),
});

export const changeQuestion = action({
  permission: "instruments.write",
  input: changeQuestionInput,
  subject: ({ tx, actor }, { questionId }) => claimQuestion(tx, actor, questionId),
  allow: mayWriteInstruments,
  run: ({ tx }, found, { questionId: _, ...said }) => commands.changeQuestion(tx, found, said),
  trail: ({ instrument }) => about("change", instrument.id),
});

export const removeQuestion = action({
  permission: "instruments.write",
  input: questionInput,
  subject: ({ tx, actor }, { questionId }) => claimQuestion(tx, actor, questionId),
  allow: mayWriteInstruments,
  run: ({ tx }, found) => commands.removeQuestion(tx, found),
  trail: ({ instrument }) => about("change", instrument.id),
});

export const moveQuestion = action({
  permission: "instruments.write",
  input: moveQuestionInput,
  subject: ({ tx, actor }, { questionId }) => claimQuestion(tx, actor, questionId),
  allow: mayWriteInstruments,
  run: ({ tx, actor }, found, { direction }) =>
    commands.moveQuestion(tx, actor.institutionId, found, direction),
  trail: ({ instrument }) => about("change", instrument.id),
});

export const dropConcept = action({
  permission: "instruments.write",
  input: instrumentInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: ({ tx }, instrument) => use.dropConcept(tx, instrument),
  trail: ({ id }) => about("drop-concept", id),
  next: ({ institution }) => `/${institution.slug}/scans/vragenlijsten`,
  notice: "conceptDropped",
});

export const retireInstrument = action({
  permission: "instruments.write",
  input: instrumentInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: ({ tx, now }, instrument) => use.retireInstrument(tx, instrument, now),
  trail: ({ id }) => about("retire", id),
});

export const reintroduceInstrument = action({
  permission: "instruments.write",
  input: instrumentInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: ({ tx }, instrument) => use.reintroduceInstrument(tx, instrument),
  trail: ({ id }) => about("reintroduce", id),
});

export const publishVersion = action({
  permission: "instruments.write",
  input: instrumentInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: ({ tx, actor, now }, instrument) =>
    commands.publishVersion(tx, instrument, { personId: actor.personId, now }),
  trail: ({ id }) => about("publish", id),
  notice: "instrumentPublished",
});

export const startNextInstrument = action({
  permission: "instruments.write",
  input: instrumentInput,
  subject: ({ tx, actor }, { instrumentId }) => claimInstrument(tx, actor, instrumentId),
  allow: mayWriteInstruments,
  run: ({ tx, actor, now }, instrument) =>
    commands.startNextInstrument(tx, instrument, { personId: actor.personId, now }),
  trail: ({ id }) => about("start", id),
});

function about(verb: TrailNote["verb"], instrumentId: string | null): TrailNote {
  return { verb, entity: "instrument", entityId: instrumentId };
}
