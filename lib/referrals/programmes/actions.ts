"use server";

import { action } from "@/lib/platform/action";
import { mayAgree, mayHandle } from "@/lib/referrals/policy";
import * as commands from "@/lib/referrals/programmes/commands";
import { claimPlace } from "@/lib/referrals/programmes/queries";
import { answerOfferInput, endPlaceInput, offerInput } from "@/lib/referrals/programmes/schema";
import { claimReferral } from "@/lib/referrals/queries";
import { noteOn } from "@/lib/referrals/events/rules";

export const offerProgramme = action({
  permission: "referrals.handle",
  input: offerInput,
  subject: claimReferral,
  allow: mayHandle,
  run: (context, referral, { programmeId, aim }) =>
    commands.offerProgramme(context, referral, { programmeId, aim }),
  trail: (referral) => noteOn(referral, "change"),
});

export const answerOffer = action({
  permission: "referrals.enrol",
  input: answerOfferInput,
  subject: claimPlace,
  allow: (actor, { referral }) => mayAgree(actor, referral),
  run: (context, found, { enrols }) => commands.answerOffer(context, found, enrols),
  trail: ({ referral }, { enrols }) => noteOn(referral, enrols ? "agree" : "decline"),
  notice: "saved",
});

export const endPlace = action({
  permission: "referrals.handle",
  input: endPlaceInput,
  subject: claimPlace,
  allow: (actor, { referral }) => mayHandle(actor, referral),
  run: (context, found, { result }) => commands.endPlace(context, found, result),
  trail: ({ referral }) => noteOn(referral, "settle"),
});
