import type { NavigationGroup, NavigationItem } from "@/components/shell/shell-view";
import { mayReadAgreements } from "@/lib/agreements/policy";
import { mayReadAppraisals } from "@/lib/appraisals/policy";
import { mayKeepProfile, mayReadColleagues } from "@/lib/colleagues/policy";
import { mayChangeLinks } from "@/lib/conversations/dialogue/policy";
import { mayKeepPlan, mayReadOpened } from "@/lib/plans/personal/policy";
import { mayListTrainings } from "@/lib/plans/trainings/policy";
import { type Actor, holds, type TeamRef } from "@/lib/platform/actor";
import { mayListCases, mayReadPatterns, mayWriteProcess } from "@/lib/referrals/policy";
import type { Messages } from "@/lib/platform/messages";
import { mayKeepPortfolio } from "@/lib/portfolio/policy";

type Word = (key: keyof Messages["shell"]["destinations"]) => string;

/** Teams named in the menu one by one; somebody with more gets the list. */
const teamsByName = 3;

/** What the menu shows of today: how much waits for the reader, and whether they have a role with intakes. */
type Today = { readonly toDo: number; readonly isIntaker: boolean };

/** The menu of one reader: only what they have a relation to, grouped by what they do there. */
export function navigationOf(actor: Actor, word: Word, { toDo, isIntaker }: Today): NavigationGroup[] {
  const base = `/${actor.institution.slug}`;
  const groups: NavigationGroup[] = [
    { items: [{ href: base, label: word("today"), icon: "house", count: toDo || undefined, onPhone: true }] },
    { group: "guide", items: guideItems(actor, base, word, isIntaker) },
    { group: "develop", items: developItems(actor, base, word) },
    { group: "team", items: teamItems(actor, base, word) },
    { group: "steer", items: steerItems(actor, base, word) },
    { group: "arrange", items: arrangeItems(actor, base, word) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function guideItems(actor: Actor, base: string, word: Word, isIntaker: boolean): NavigationItem[] {
  const talks = { href: `${base}/gesprekken`, icon: "message-square", onPhone: true } as const;
  if (mayKeepPortfolio(actor)) {
    const guidance = { href: `${base}/studenten/${actor.personId}`, label: word("myGuidance") };
    const portfolio = { href: `${base}/mijn-portfolio`, label: word("portfolio") };
    return [
      { ...talks, label: word("myTalks") },
      { ...guidance, icon: "users" },
      { ...portfolio, icon: "briefcase", onPhone: true },
    ];
  }
  const signal = { href: `${base}/signaal`, label: word("signal"), icon: "bell" } as const;
  const cases: NavigationItem[] = mayListCases(actor)
    ? [{ href: `${base}/doorverwijzingen`, label: word("referrals"), icon: "inbox" }]
    : [];
  const intakes = { href: `${base}/studenten/intakes`, label: word("intakes"), icon: "users" } as const;
  if (!actor.isCoach) return [...(isIntaker ? [intakes] : []), ...cases, signal];
  const students = { href: `${base}/studenten`, label: word("myStudents"), short: word("students") };
  return [
    { ...students, icon: "users", onPhone: true },
    { ...talks, label: word("talks") },
    ...cases,
    signal,
  ];
}

function developItems(actor: Actor, base: string, word: Word): NavigationItem[] {
  const glossary = { href: `${base}/begrippen`, label: word("glossary"), icon: "book-open" } as const;
  if (actor.kind === "student") return [glossary];
  const role = { href: `${base}/mijn-rol`, label: word("myRole"), icon: "shield" } as const;
  const scans = { href: `${base}/scans`, label: word("scans"), icon: "sprout" } as const;
  const items: NavigationItem[] = [{ ...role, onPhone: !actor.isCoach }];
  if (mayKeepPlan(actor)) items.push({ href: `${base}/mijn-plan`, label: word("myPlan"), icon: "flag" });
  items.push({ href: `${base}/werkgesprekken`, label: word("staffTalks"), icon: "message-square" });
  if (mayKeepProfile(actor))
    items.push({ href: `${base}/mijn-profiel`, label: word("myProfile"), icon: "user" });
  if (mayReadColleagues(actor))
    items.push({ href: `${base}/wie-weet-wat`, label: word("whoKnows"), icon: "search" });
  const visits = { href: `${base}/lesbezoeken`, label: word("lessonVisits"), icon: "eye" } as const;
  return [...items, visits, scans, glossary];
}

function teamItems(actor: Actor, base: string, word: Word): NavigationItem[] {
  const own = new Map<string, TeamRef>([...actor.ledTeams, ...actor.teams].map((team) => [team.id, team]));
  const agreements: NavigationItem[] = mayReadAgreements(actor)
    ? [{ href: `${base}/afspraken`, label: word("agreements"), icon: "handshake" }]
    : [];
  if (mayReadOpened(actor))
    agreements.push({ href: `${base}/plannen`, label: word("openedPlans"), icon: "inbox" });
  if (mayReadAppraisals(actor))
    agreements.push({ href: `${base}/beoordelingen`, label: word("appraisals"), icon: "file-text" });
  if (own.size > teamsByName)
    return [{ href: `${base}/teams`, label: word("myTeams"), icon: "users-round" }, ...agreements];
  const teams = [...own.values()].map((team) => ({
    href: `${base}/teams/${team.id}`,
    label: team.name,
    icon: "users-round" as const,
    onPhone: actor.ledTeams.length > 0,
    short: word("team"),
  }));
  return [...teams, ...agreements];
}

function steerItems(actor: Actor, base: string, word: Word): NavigationItem[] {
  const steers = holds(actor, "directorate", "hr", "lob-coordinator");
  const items: NavigationItem[] = [];
  if (steers || actor.ledTeams.length > 0)
    items.push({ href: `${base}/borging`, label: word("assurance"), icon: "chart-column", onPhone: steers });
  if (steers || actor.coordinatedTeams.length + actor.advisedTeams.length > 0)
    items.push({ href: `${base}/teams`, label: word("teams"), icon: "network" });
  if (steers || holds(actor, "team-lead"))
    items.push({ href: `${base}/instellingsplan`, label: word("institutionPlan"), icon: "compass" });
  if (mayReadPatterns(actor) && !mayWriteProcess(actor)) items.push(referring(base, word));
  return items;
}

/** How referring goes here and its figures: something to arrange for who writes it, and to steer by for who reads the figures. */
function referring(base: string, word: Word): NavigationItem {
  return { href: `${base}/doorverwijzen`, label: word("referring"), icon: "file-text" };
}

function arrangeItems(actor: Actor, base: string, word: Word): NavigationItem[] {
  const items: (NavigationItem & { readonly isOpen: boolean })[] = [
    {
      href: `${base}/rollen`,
      label: word("roles"),
      icon: "file-text",
      isOpen: holds(actor, "hr", "directorate", "lob-coordinator"),
    },
    { ...referring(base, word), isOpen: mayWriteProcess(actor) },
    {
      href: `${base}/gesprekken/websites`,
      label: word("websites"),
      icon: "link",
      isOpen: mayChangeLinks(actor),
    },
    {
      href: `${base}/scholing`,
      label: word("trainings"),
      icon: "graduation-cap",
      isOpen: mayListTrainings(actor),
    },
    { href: `${base}/competenties`, label: word("competences"), icon: "target", isOpen: holds(actor, "hr") },
    {
      href: `${base}/beheer/import`,
      label: word("imports"),
      icon: "upload",
      isOpen: holds(actor, "hr", "admin"),
    },
    {
      href: `${base}/beheer/gebruikers`,
      label: word("users"),
      icon: "key-round",
      isOpen: holds(actor, "admin"),
    },
    {
      href: `${base}/beheer/logboek`,
      label: word("trail"),
      icon: "list-checks",
      isOpen: holds(actor, "admin", "privacy-officer"),
    },
    {
      href: `${base}/beheer/instellingen`,
      label: word("settings"),
      icon: "settings",
      isOpen: holds(actor, "admin", "directorate", "hr", "privacy-officer"),
    },
  ];
  return items.flatMap(({ isOpen, ...item }) => (isOpen ? [item] : []));
}
