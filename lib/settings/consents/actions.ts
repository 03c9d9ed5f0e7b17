"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/settings/consents/commands";
import { mayConfirmConsent, mayEndConsent, mayRecordConsent } from "@/lib/settings/consents/policy";
import { claimConsent } from "@/lib/settings/consents/queries";
import { consentInput, recordConsentInput } from "@/lib/settings/consents/schema";
import { mayReadSettings } from "@/lib/settings/policy";
import { claimSettings } from "@/lib/settings/queries";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const recordConsent = action({
  permission: "works-council.record",
  input: recordConsentInput,
  // Locked, so that two people can't both record one at the same time.
  subject: ({ tx, actor }) => claimSettings(tx, actor.institutionId),
  allow: mayRecordConsent,
  run: ({ tx, actor, now }, _settings, input) =>
    commands.recordConsent(tx, input, { personId: actor.personId, now }),
  trail: (_settings, { consentedOn, covers }, consentId) => ({
    ...noteOn(consentId, "consent"),
    details: { consentedOn, covers: covers.join(" ") },
  }),
  notice: "consent-recorded",
});

export const confirmConsent = action({
  permission: "works-council.confirm",
  input: consentInput,
  subject: findSubject,
  allow: mayConfirmConsent,
  run: ({ tx, actor, now }, consent) =>
    commands.confirmConsent(tx, consent, { personId: actor.personId, now }),
  trail: ({ id }) => noteOn(id, "confirm-consent"),
  notice: "consent-confirmed",
});

export const endConsent = action({
  permission: "works-council.end",
  input: consentInput,
  subject: findSubject,
  allow: mayEndConsent,
  run: ({ tx, actor, now }, consent) => commands.endConsent(tx, consent, { personId: actor.personId, now }),
  trail: ({ id }) => noteOn(id, "end-consent"),
  notice: "consent-ended",
});

async function findSubject({ tx, actor }: WorkContext, { consentId }: { consentId: string }) {
  if (!mayReadSettings(actor)) return null;
  await claimSettings(tx, actor.institutionId);
  return claimConsent(tx, actor.institutionId, consentId);
}

function noteOn(consentId: string, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "settings", entityId: consentId };
}
