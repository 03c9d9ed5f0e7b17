import type { Locale } from "@/lib/platform/format";
import { formsOf, type Idiom, wordsOver } from "@/lib/platform/idiom";
import { worded } from "@/lib/platform/wording";
import access from "@/messages/nl/access.json";
import account from "@/messages/nl/account.json";
import agreements from "@/messages/nl/agreements.json";
import appraisals from "@/messages/nl/appraisals.json";
import calendars from "@/messages/nl/calendars.json";
import clarity from "@/messages/nl/clarity.json";
import effort from "@/messages/nl/effort.json";
import eligibility from "@/messages/nl/eligibility.json";
import colleagues from "@/messages/nl/colleagues.json";
import common from "@/messages/nl/common.json";
import consultations from "@/messages/nl/consultations.json";
import conversations from "@/messages/nl/conversations.json";
import cycle from "@/messages/nl/cycle.json";
import dialogue from "@/messages/nl/dialogue.json";
import errors from "@/messages/nl/errors.json";
import exchange from "@/messages/nl/exchange.json";
import guests from "@/messages/nl/guests.json";
import halves from "@/messages/nl/halves.json";
import externalScans from "@/messages/nl/external-scans.json";
import frameworks from "@/messages/nl/frameworks.json";
import funding from "@/messages/nl/funding.json";
import glossary from "@/messages/nl/glossary.json";
import hours from "@/messages/nl/hours.json";
import intakes from "@/messages/nl/intakes.json";
import institutionPlans from "@/messages/nl/institution-plans.json";
import insight from "@/messages/nl/insight.json";
import jointCaseForms from "@/messages/nl/joint-case-forms.json";
import jointCases from "@/messages/nl/joint-cases.json";
import mail from "@/messages/nl/mail.json";
import manner from "@/messages/nl/manner.json";
import notices from "@/messages/nl/notices.json";
import offline from "@/messages/nl/offline.json";
import operator from "@/messages/nl/operator.json";
import organisation from "@/messages/nl/organisation.json";
import personalPlanForms from "@/messages/nl/personal-plan-forms.json";
import personalPlans from "@/messages/nl/personal-plans.json";
import planProposals from "@/messages/nl/plan-proposals.json";
import planReviews from "@/messages/nl/plan-reviews.json";
import planWorkshop from "@/messages/nl/plan-workshop.json";
import plans from "@/messages/nl/plans.json";
import portfolio from "@/messages/nl/portfolio.json";
import portfolioForms from "@/messages/nl/portfolio-forms.json";
import profileForms from "@/messages/nl/profile-forms.json";
import profiles from "@/messages/nl/profiles.json";
import rater from "@/messages/nl/rater.json";
import referralForms from "@/messages/nl/referral-forms.json";
import referrals from "@/messages/nl/referrals.json";
import scanForms from "@/messages/nl/scan-forms.json";
import scans from "@/messages/nl/scans.json";
import settings from "@/messages/nl/settings.json";
import sharing from "@/messages/nl/sharing.json";
import shell from "@/messages/nl/shell.json";
import signIn from "@/messages/nl/sign-in.json";
import signals from "@/messages/nl/signals.json";
import staffTalks from "@/messages/nl/staff-talks.json";
import startProgramme from "@/messages/nl/start-programme.json";
import statements from "@/messages/nl/statements.json";
import studentScanForms from "@/messages/nl/student-scan-forms.json";
import studentScans from "@/messages/nl/student-scans.json";
import talkRequests from "@/messages/nl/talk-requests.json";
import talkRounds from "@/messages/nl/talk-rounds.json";
import teamScanForms from "@/messages/nl/team-scan-forms.json";
import teamScans from "@/messages/nl/team-scans.json";
import timeline from "@/messages/nl/timeline.json";
import today from "@/messages/nl/today.json";
import trail from "@/messages/nl/trail.json";
import visits from "@/messages/nl/visits.json";
import trainings from "@/messages/nl/trainings.json";
import words from "@/messages/nl/words.json";

const nl = {
  access,
  account,
  agreements,
  appraisals,
  calendars,
  clarity,
  effort,
  eligibility,
  colleagues,
  common,
  consultations,
  conversations,
  cycle,
  dialogue,
  errors,
  exchange,
  guests,
  halves,
  externalScans,
  frameworks,
  funding,
  glossary,
  hours,
  insight,
  intakes,
  institutionPlans,
  jointCaseForms,
  jointCases,
  mail,
  manner,
  notices,
  offline,
  operator,
  organisation,
  personalPlanForms,
  personalPlans,
  planProposals,
  planReviews,
  planWorkshop,
  plans,
  portfolio,
  portfolioForms,
  profileForms,
  profiles,
  rater,
  referralForms,
  referrals,
  scanForms,
  scans,
  settings,
  sharing,
  shell,
  signIn,
  signals,
  visits,
  staffTalks,
  startProgramme,
  statements,
  studentScanForms,
  studentScans,
  talkRequests,
  talkRounds,
  teamScanForms,
  teamScans,
  timeline,
  today,
  trail,
  trainings,
  words,
};

export type Messages = typeof nl;
export type Namespace = keyof Messages;

/** All words in one language as they were written; English is loaded only when somebody reads it. */
export async function loadWritten(locale: Locale): Promise<Messages> {
  if (locale === "nl") return nl;
  return (await import("@/lib/platform/messages-en")).en;
}

/** An institution rarely renames, and then everybody there reads the same: made once, kept for the next request. */
const made = new Map<string, Messages>();
const mostKept = 200;

/** All messages in one language, with the names an institution gives to roles and concepts (decisions 36). */
export async function loadMessages(locale: Locale, idiom: Idiom): Promise<Messages> {
  const local = idiom[locale] ?? {};
  const key = `${locale} ${JSON.stringify(local)}`;
  const kept = made.get(key);
  if (kept) return kept;
  const written = await loadWritten(locale);
  const words = wordsOver(written.words, local);
  const messages = { ...worded(written, formsOf(words, locale)), words };
  const [oldest] = made.keys();
  if (made.size >= mostKept && oldest !== undefined) made.delete(oldest);
  made.set(key, messages);
  return messages;
}
