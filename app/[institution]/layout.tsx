import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { findOwnToDo } from "@/app/[institution]/own-to-do";
import { AppShell } from "@/components/shell/app-shell";
import { navigationOf } from "@/components/shell/institution-navigation";
import { withoutState } from "@/components/shell/without-state";
import { changePreferences, signOutHere } from "@/lib/accounts/actions";
import { schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { fullName, initials } from "@/lib/platform/format";
import { findNotice } from "@/lib/platform/notice";
import { findCurrentActor, findVisitor } from "@/lib/platform/session";
import { tasksInTurn } from "@/lib/today/rules";

/** The frame. It checks nothing: whoever has no place here gets the page's own answer, without a frame. */
export default async function InstitutionLayout({ children }: { children: ReactNode }) {
  const [visitor, actor] = [await findVisitor(), await findCurrentActor()];
  if (!visitor || !actor) return children;

  const t = await getTranslations("shell");
  const { toDo, now } = await findOwnToDo();
  const [office] = actor.offices;
  const view = {
    institution: actor.institution,
    memberships: visitor.memberships.map(({ slug, name }) => ({ slug, name })),
    person: {
      name: fullName(actor.name),
      initials: initials(actor.name),
      functionLine: actor.jobTitle ?? t(`functions.${office ?? actor.kind}`),
    },
    schoolYear: schoolYearLabel(schoolYearOf(now)),
    navigation: navigationOf(actor, (key) => t(`destinations.${key}`), {
      toDo: tasksInTurn(toDo, now).urgent.length,
      isIntaker: toDo.isIntaker,
    }),
    locale: visitor.locale,
    theme: visitor.theme,
    notice: await findNotice(),
  };
  const actions = { choosePreference: withoutState(changePreferences), signOut: withoutState(signOutHere) };
  return (
    <AppShell view={view} actions={actions}>
      {children}
    </AppShell>
  );
}
