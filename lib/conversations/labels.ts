import type { AgreementRefusal } from "@/lib/conversations/agreements/rules";
import type { GuestRefusal } from "@/lib/conversations/guests/rules";
import type { TalkRefusal } from "@/lib/conversations/rules";

type Said<Refusal extends string> = Record<Refusal, string>;

/** The sentence for every refusal of a write about a talk; `say` translates keys of `conversations.refusals`. */
export function talkRefusalText(say: (refusal: TalkRefusal) => string): Said<TalkRefusal> {
  return {
    "in-the-past": say("in-the-past"),
    "next-in-the-past": say("next-in-the-past"),
    "too-far-ahead": say("too-far-ahead"),
    "not-held-yet": say("not-held-yet"),
    "too-long-ago": say("too-long-ago"),
    "already-recorded": say("already-recorded"),
    cancelled: say("cancelled"),
    "not-recorded-yet": say("not-recorded-yet"),
    "already-confirmed": say("already-confirmed"),
    "intake-planned": say("intake-planned"),
  };
}

/** As talkRefusalText, for keys of `conversations.agreements.refusals`. */
export function agreementRefusalText(say: (refusal: AgreementRefusal) => string): Said<AgreementRefusal> {
  return {
    "already-settled": say("already-settled"),
    "still-open": say("still-open"),
    "too-many": say("too-many"),
    "not-recorded-yet": say("not-recorded-yet"),
    "already-confirmed": say("already-confirmed"),
    cancelled: say("cancelled"),
  };
}

/** As talkRefusalText, for keys of `guests.refusals`. */
export function guestRefusalText(say: (refusal: GuestRefusal) => string): Said<GuestRefusal> {
  return {
    "already-recorded": say("already-recorded"),
    cancelled: say("cancelled"),
    "other-kind": say("other-kind"),
    "too-many": say("too-many"),
    "already-asked": say("already-asked"),
    "not-a-guest": say("not-a-guest"),
    "letters-enough": say("letters-enough"),
    nobody: say("nobody"),
    "not-recorded-yet": say("not-recorded-yet"),
    "already-confirmed": say("already-confirmed"),
  };
}
