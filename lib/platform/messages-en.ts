import type { Messages } from "@/lib/platform/messages";
import access from "@/messages/en/access.json";
import account from "@/messages/en/account.json";
import agreements from "@/messages/en/agreements.json";
import appraisals from "@/messages/en/appraisals.json";
import calendars from "@/messages/en/calendars.json";
import clarity from "@/messages/en/clarity.json";
import effort from "@/messages/en/effort.json";
import eligibility from "@/messages/en/eligibility.json";
import colleagues from "@/messages/en/colleagues.json";
import common from "@/messages/en/common.json";
import consultations from "@/messages/en/consultations.json";
import conversations from "@/messages/en/conversations.json";
import cycle from "@/messages/en/cycle.json";
import dialogue from "@/messages/en/dialogue.json";
import errors from "@/messages/en/errors.json";
import exchange from "@/messages/en/exchange.json";
import guests from "@/messages/en/guests.json";
import halves from "@/messages/en/halves.json";
import externalScans from "@/messages/en/external-scans.json";
import frameworks from "@/messages/en/frameworks.json";
import funding from "@/messages/en/funding.json";
import glossary from "@/messages/en/glossary.json";
import hours from "@/messages/en/hours.json";
import intakes from "@/messages/en/intakes.json";
import institutionPlans from "@/messages/en/institution-plans.json";
import insight from "@/messages/en/insight.json";
import jointCaseForms from "@/messages/en/joint-case-forms.json";
import jointCases from "@/messages/en/joint-cases.json";
import mail from "@/messages/en/mail.json";
import manner from "@/messages/en/manner.json";
import notices from "@/messages/en/notices.json";
import offline from "@/messages/en/offline.json";
import operator from "@/messages/en/operator.json";
import organisation from "@/messages/en/organisation.json";
import personalPlanForms from "@/messages/en/personal-plan-forms.json";
import personalPlans from "@/messages/en/personal-plans.json";
import planProposals from "@/messages/en/plan-proposals.json";
import planReviews from "@/messages/en/plan-reviews.json";
import planWorkshop from "@/messages/en/plan-workshop.json";
import plans from "@/messages/en/plans.json";
import portfolio from "@/messages/en/portfolio.json";
import portfolioForms from "@/messages/en/portfolio-forms.json";
import profileForms from "@/messages/en/profile-forms.json";
import profiles from "@/messages/en/profiles.json";
import rater from "@/messages/en/rater.json";
import referralForms from "@/messages/en/referral-forms.json";
import referrals from "@/messages/en/referrals.json";
import scanForms from "@/messages/en/scan-forms.json";
import scans from "@/messages/en/scans.json";
import settings from "@/messages/en/settings.json";
import sharing from "@/messages/en/sharing.json";
import shell from "@/messages/en/shell.json";
import signIn from "@/messages/en/sign-in.json";
import signals from "@/messages/en/signals.json";
import staffTalks from "@/messages/en/staff-talks.json";
import startProgramme from "@/messages/en/start-programme.json";
import statements from "@/messages/en/statements.json";
import studentScanForms from "@/messages/en/student-scan-forms.json";
import studentScans from "@/messages/en/student-scans.json";
import talkRequests from "@/messages/en/talk-requests.json";
import talkRounds from "@/messages/en/talk-rounds.json";
import teamScanForms from "@/messages/en/team-scan-forms.json";
import teamScans from "@/messages/en/team-scans.json";
import timeline from "@/messages/en/timeline.json";
import today from "@/messages/en/today.json";
import trail from "@/messages/en/trail.json";
import visits from "@/messages/en/visits.json";
import trainings from "@/messages/en/trainings.json";
import words from "@/messages/en/words.json";

/** The English words; the type says that no key of the Dutch ones is missing. */
export const en: Messages = {
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
