import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Person } from "@/components/ui/face";
import { fullName, initials } from "@/lib/platform/format";
import type { HelpPage, HelpView } from "@/lib/profiles/help/queries";
import type { TaskView } from "@/lib/profiles/queries";

/** What a student's coach does for them, written out; and of who else is there, one press away (permissions.md 6.2). */
export function Help({ help }: { help: HelpPage }) {
  const t = useTranslations("profiles.help");
  const { coach, ofCoach, around } = help;
  return (
    <div className="stack">
      <CardSection title={t("coach")}>
        <div className="grid gap-4">
          {coach ? (
            <Person person={{ name: fullName(coach), initials: initials(coach) }} />
          ) : (
            <p>{t("noCoach")}</p>
          )}
          {coach && ofCoach.length === 0 ? <p>{t("coachUnwritten", { name: coach.givenName })}</p> : null}
          {ofCoach.map((role) => (
            <section key={role.id} className="grid gap-2">
              <h3>{t("role", { role: role.name })}</h3>
              <Text role={role} />
            </section>
          ))}
          {ofCoach.length > 0 ? <p className="text-small text-soft">{t("missing")}</p> : null}
        </div>
      </CardSection>
      <CardSection title={t("around")} lead={t("aroundLead")}>
        {around.length === 0 ? <p className="text-soft">{t("aroundNone")}</p> : null}
        <ul className="grid gap-4">
          {around.map((role) => (
            <li key={role.id} className="border-t border-line pt-4 first:border-t-0 first:pt-0">
              <h3>{role.name}</h3>
              <p className="whitespace-pre-line">{role.description}</p>
              <Disclosure label={t("tasks", { role: role.name })}>
                <Tasks tasks={role.tasks} />
              </Disclosure>
            </li>
          ))}
        </ul>
      </CardSection>
    </div>
  );
}

function Text({ role }: { role: HelpView }) {
  return (
    <>
      <p className="whitespace-pre-line">{role.description}</p>
      <Tasks tasks={role.tasks} />
    </>
  );
}

function Tasks({ tasks }: { tasks: readonly TaskView[] }) {
  return (
    <ul className="list-disc pl-5">
      {tasks.map(({ id, what, moment }) => (
        <li key={id}>
          {what}
          {moment ? <span className="text-soft"> ({moment})</span> : null}
        </li>
      ))}
    </ul>
  );
}
