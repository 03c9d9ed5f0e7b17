import { useTranslations } from "next-intl";
import { PartLabels } from "@/components/colleagues/part-words";
import { CardSection } from "@/components/ui/card";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import type { FoundColleague } from "@/lib/colleagues/finding/queries";
import { fullName, initials } from "@/lib/platform/format";

/** Colleagues in whose profile the words were found, with where they stand. */
export function KnowerList({ people, base }: { people: readonly FoundColleague[]; base: string }) {
  const t = useTranslations("colleagues");
  return (
    <CardSection title={t("find.list")} lead={t("find.told")} pad={false}>
      <ul className="rows">
        {people.map((person) => (
          <li key={person.id} className="grid gap-2 pb-4">
            <Link href={`${base}/collegas/${person.id}`}>
              <Person
                person={{ name: fullName(person.name), initials: initials(person.name) }}
                detail={[person.jobTitle, ...person.teams].filter(Boolean).join(", ")}
              />
            </Link>
            <Where found={person.found} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

function Where({ found }: Pick<FoundColleague, "found">) {
  const t = useTranslations("colleagues");
  return (
    <dl className="grid gap-2">
      {found.map(({ part, excerpt, labels }) => (
        <div key={part}>
          <dt className="text-small text-soft">{t(`parts.${part}`)}</dt>
          <dd>{labels.length > 0 ? <PartLabels labels={labels} /> : excerpt}</dd>
        </div>
      ))}
    </dl>
  );
}
