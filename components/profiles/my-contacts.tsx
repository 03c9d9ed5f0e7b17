import { useFormatter, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Person } from "@/components/ui/face";
import { fullName, initials } from "@/lib/platform/format";
import type { Contacts } from "@/lib/profiles/own/queries";

type Named = Contacts["leaders"][number];

/** Whom to turn to with this role, and whom to ask when something about it is not right (C11). */
export function MyContacts({ contacts }: { contacts: Contacts }) {
  const t = useTranslations("profiles.mine");
  const format = useFormatter();
  const said = (people: readonly Named[]) =>
    format.list(
      people.map(({ name }) => fullName(name)),
      { type: "disjunction" },
    );
  const { leaders, sameRole, hr } = contacts;
  return (
    <>
      <CardSection title={t("contacts")}>
        <h3 className="mb-2 text-small text-soft">{t("leaders")}</h3>
        <People people={leaders} />
        <h3 className="mt-5 mb-2 text-small text-soft">{t("sameRole")}</h3>
        <People people={sameRole} />
      </CardSection>
      <CardSection title={t("wrong")}>
        <p>{leaders.length > 0 ? t("wrongRole", { leaders: said(leaders) }) : t("wrongRoleNobody")}</p>
        <p className="mt-3">
          {hr.length > 0 ? t("wrongProfile", { people: said(hr) }) : t("wrongProfileNobody")}
        </p>
      </CardSection>
    </>
  );
}

function People({ people }: { people: readonly Named[] }) {
  const t = useTranslations("profiles.mine");
  if (people.length === 0) return <p className="text-soft">{t("nobody")}</p>;
  return (
    <ul className="grid gap-3">
      {people.map(({ id, name, detail }) => (
        <li key={id}>
          <Person person={{ name: fullName(name), initials: initials(name) }} detail={detail ?? undefined} />
        </li>
      ))}
    </ul>
  );
}
