import * as halves from "@/lib/access/halves/actions";
import * as addresses from "@/lib/access/addresses/actions";
import * as access from "@/lib/access/actions";
import * as teamAgreements from "@/lib/agreements/actions";
import * as calendars from "@/lib/calendars/actions";
import * as appraisals from "@/lib/appraisals/actions";
import * as appraisalFrames from "@/lib/appraisals/frames/actions";
import * as appraisalPassages from "@/lib/appraisals/passages/actions";
import * as colleagues from "@/lib/colleagues/actions";
import * as guests from "@/lib/conversations/guests/actions";
import * as agreements from "@/lib/conversations/agreements/actions";
import * as confirmations from "@/lib/conversations/confirmations/actions";
import * as dialogue from "@/lib/conversations/dialogue/actions";
import * as depth from "@/lib/conversations/dialogue/depth/actions";
import * as referenceLinks from "@/lib/conversations/dialogue/links/actions";
import * as cardMinimum from "@/lib/conversations/dialogue/minimum/actions";
import * as studentPreparations from "@/lib/conversations/dialogue/preparations/actions";
import * as cardSets from "@/lib/conversations/dialogue/sets/actions";
import * as handover from "@/lib/conversations/handover/actions";
import * as talks from "@/lib/conversations/actions";
import * as staffAgreements from "@/lib/conversations/staff/agreements/actions";
import * as staffTalks from "@/lib/conversations/staff/actions";
import * as talkRules from "@/lib/conversations/staff/holders/actions";
import * as talkQuestions from "@/lib/conversations/staff/questions/actions";
import * as talkInputs from "@/lib/conversations/staff/inputs/actions";
import * as preparations from "@/lib/conversations/staff/preparations/actions";
import * as ratings from "@/lib/conversations/staff/ratings/actions";
import * as requests from "@/lib/conversations/staff/requests/actions";
import * as cycle from "@/lib/cycle/actions";
import * as cycleStatement from "@/lib/cycle/statement/actions";
import * as glossary from "@/lib/glossary/actions";
import * as glossaryChanges from "@/lib/glossary/changes/actions";
import * as proposals from "@/lib/glossary/proposals/actions";
import * as words from "@/lib/glossary/words/actions";
import * as jointCases from "@/lib/joint-cases/actions";
import * as appointments from "@/lib/organisation/appointments/actions";
import * as imports from "@/lib/exchange/runs/actions";
import * as students from "@/lib/organisation/students/actions";
import * as teams from "@/lib/organisation/teams/actions";
import * as goals from "@/lib/plans/goals/actions";
import * as personalPlans from "@/lib/plans/personal/actions";
import * as institutionPlans from "@/lib/plans/institution/actions";
import * as institutionComments from "@/lib/plans/institution/comments/actions";
import * as personalAgreements from "@/lib/plans/personal/agreements/actions";
import * as personalOpening from "@/lib/plans/personal/opening/actions";
import * as personalCarrying from "@/lib/plans/personal/carrying/actions";
import * as personalCheck from "@/lib/plans/personal/check/actions";
import * as teamHours from "@/lib/plans/hours/actions";
import * as ownHours from "@/lib/plans/personal/hours/actions";
import * as portfolio from "@/lib/portfolio/actions";
import * as portfolioFiles from "@/lib/portfolio/attachments/actions";
import * as portfolioOutlooks from "@/lib/portfolio/outlooks/actions";
import * as portfolioPlacements from "@/lib/portfolio/placements/actions";
import * as portfolioSharing from "@/lib/portfolio/sharing/actions";
import * as portfolioTalks from "@/lib/portfolio/talks/actions";
import * as personalLearning from "@/lib/plans/personal/learning/actions";
import * as personalQuestions from "@/lib/plans/personal/questions/actions";
import * as personalReviews from "@/lib/plans/personal/reviews/actions";
import * as plans from "@/lib/plans/actions";
import * as acknowledgements from "@/lib/plans/acknowledgements/actions";
import * as comments from "@/lib/plans/comments/actions";
import * as effort from "@/lib/effort/actions";
import * as effortParts from "@/lib/effort/parts/actions";
import * as reviewCampaigns from "@/lib/plans/campaigns/actions";
import * as planProposals from "@/lib/plans/proposals/actions";
import * as trainings from "@/lib/plans/trainings/actions";
import * as workshop from "@/lib/plans/workshop/actions";
import * as assignments from "@/lib/profiles/assignments/actions";
import * as competences from "@/lib/profiles/competences/actions";
import * as frameworks from "@/lib/profiles/frameworks/actions";
import * as frameworkFiles from "@/lib/profiles/frameworks/imports/actions";
import * as trees from "@/lib/profiles/frameworks/tree/actions";
import * as links from "@/lib/profiles/links/actions";
import * as outside from "@/lib/profiles/outside/actions";
import * as owners from "@/lib/profiles/owners/actions";
import * as sets from "@/lib/profiles/starting/sets/actions";
import * as clarity from "@/lib/profiles/clarity/actions";
import * as sharing from "@/lib/profiles/sharing/actions";
import * as consultations from "@/lib/profiles/consultations/actions";
import * as profiles from "@/lib/profiles/actions";
import * as criteria from "@/lib/profiles/criteria/actions";
import * as eligibility from "@/lib/profiles/eligibility/actions";
import * as requirements from "@/lib/profiles/requirements/actions";
import * as campaigns from "@/lib/scans/campaigns/actions";
import * as feedback from "@/lib/scans/feedback/actions";
import * as studentScans from "@/lib/scans/student/actions";
import * as sharedScans from "@/lib/scans/student/sharing/actions";
import * as instruments from "@/lib/scans/instruments/actions";
import * as externalScans from "@/lib/scans/external/actions";
import * as externalImports from "@/lib/scans/external/imports/actions";
import * as teamScans from "@/lib/scans/team/actions";
import * as settings from "@/lib/settings/actions";
import * as startProgramme from "@/lib/start-programme/actions";
import * as counting from "@/lib/settings/counting/actions";
import * as development from "@/lib/settings/development/actions";
import * as calendar from "@/lib/settings/calendar/actions";
import * as consents from "@/lib/settings/consents/actions";
import * as signOn from "@/lib/settings/sign-on/actions";
import * as starting from "@/lib/profiles/starting/actions";
import * as tasks from "@/lib/profiles/tasks/actions";
import * as versions from "@/lib/profiles/versions/actions";
import * as referrals from "@/lib/referrals/actions";
import * as referralHandling from "@/lib/referrals/handling/actions";
import * as referralSteps from "@/lib/referrals/steps/actions";
import * as referralNotes from "@/lib/referrals/notes/actions";
import * as referralToolbox from "@/lib/referrals/toolbox/actions";
import * as referralProgrammes from "@/lib/referrals/programmes/actions";
import * as referralPickUps from "@/lib/referrals/pickups/actions";
import * as colleagueNotes from "@/lib/referrals/colleagues/actions";
import * as referralProcess from "@/lib/referrals/process/actions";
import * as signals from "@/lib/signals/actions";
import * as talkHours from "@/lib/conversations/hours/actions";
import * as talkRequests from "@/lib/conversations/asking/actions";
import * as talkRounds from "@/lib/conversations/rounds/actions";
import * as talkChoices from "@/lib/conversations/rounds/choices/actions";
import * as visits from "@/lib/visits/actions";
import * as visitArrangements from "@/lib/visits/arrangements/actions";

/** Every file of actions inside an institution, by its path: a test finds one that is missing here. */
export const actionFiles: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  access,
  "access/addresses": addresses,
  "access/halves": halves,
  agreements: teamAgreements,
  appraisals,
  "appraisals/frames": appraisalFrames,
  "appraisals/passages": appraisalPassages,
  colleagues,
  "conversations/agreements": agreements,
  "conversations/guests": guests,
  conversations: talks,
  "conversations/confirmations": confirmations,
  "conversations/dialogue": dialogue,
  "conversations/dialogue/depth": depth,
  "conversations/dialogue/links": referenceLinks,
  "conversations/dialogue/minimum": cardMinimum,
  "conversations/dialogue/preparations": studentPreparations,
  "conversations/dialogue/sets": cardSets,
  "conversations/handover": handover,
  "conversations/staff": staffTalks,
  "conversations/staff/agreements": staffAgreements,
  "conversations/staff/holders": talkRules,
  "conversations/staff/questions": talkQuestions,
  "conversations/staff/inputs": talkInputs,
  "conversations/staff/preparations": preparations,
  "conversations/staff/ratings": ratings,
  "conversations/staff/requests": requests,
  cycle,
  "cycle/statement": cycleStatement,
  glossary,
  "glossary/changes": glossaryChanges,
  "glossary/proposals": proposals,
  "glossary/words": words,
  "joint-cases": jointCases,
  "organisation/appointments": appointments,
  "exchange/runs": imports,
  "organisation/students": students,
  "organisation/teams": teams,
  "plans/acknowledgements": acknowledgements,
  "plans/comments": comments,
  "plans/campaigns": reviewCampaigns,
  "plans/goals": goals,
  "plans/personal": personalPlans,
  "plans/institution": institutionPlans,
  "plans/institution/comments": institutionComments,
  "plans/personal/agreements": personalAgreements,
  "plans/personal/carrying": personalCarrying,
  "plans/personal/check": personalCheck,
  "plans/hours": teamHours,
  "plans/personal/hours": ownHours,
  portfolio,
  "portfolio/attachments": portfolioFiles,
  "portfolio/outlooks": portfolioOutlooks,
  "portfolio/placements": portfolioPlacements,
  "portfolio/sharing": portfolioSharing,
  "portfolio/talks": portfolioTalks,
  "plans/personal/learning": personalLearning,
  "plans/personal/opening": personalOpening,
  "plans/personal/questions": personalQuestions,
  "plans/personal/reviews": personalReviews,
  "plans/proposals": planProposals,
  "plans/trainings": trainings,
  "plans/workshop": workshop,
  plans,
  "profiles/assignments": assignments,
  "profiles/competences": competences,
  "profiles/frameworks": frameworks,
  "profiles/frameworks/imports": frameworkFiles,
  "profiles/frameworks/tree": trees,
  "profiles/links": links,
  "profiles/outside": outside,
  "profiles/owners": owners,
  "profiles/starting/sets": sets,
  profiles,
  "profiles/clarity": clarity,
  "profiles/consultations": consultations,
  "profiles/sharing": sharing,
  "profiles/criteria": criteria,
  "profiles/eligibility": eligibility,
  "profiles/requirements": requirements,
  "profiles/starting": starting,
  "profiles/tasks": tasks,
  "profiles/versions": versions,
  "scans/campaigns": campaigns,
  "scans/external": externalScans,
  "scans/external/imports": externalImports,
  "scans/feedback": feedback,
  "scans/instruments": instruments,
  "scans/student": studentScans,
  "scans/student/sharing": sharedScans,
  "scans/team": teamScans,
  referrals,
  "referrals/handling": referralHandling,
  "referrals/steps": referralSteps,
  "referrals/notes": referralNotes,
  "referrals/toolbox": referralToolbox,
  "referrals/programmes": referralProgrammes,
  "referrals/pickups": referralPickUps,
  "referrals/colleagues": colleagueNotes,
  "referrals/process": referralProcess,
  signals,
  settings,
  "settings/calendar": calendar,
  "settings/consents": consents,
  "settings/counting": counting,
  "start-programme": startProgramme,
  effort,
  "effort/parts": effortParts,
  "settings/development": development,
  "settings/sign-on": signOn,
  calendars,
  "conversations/hours": talkHours,
  "conversations/asking": talkRequests,
  "conversations/rounds": talkRounds,
  "conversations/rounds/choices": talkChoices,
  visits,
  "visits/arrangements": visitArrangements,
};
