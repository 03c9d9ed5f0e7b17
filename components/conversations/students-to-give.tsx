import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { PersonName } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";

type Props = {
  slug: string;
  students: readonly { id: string; name: PersonName }[];
  /** Where a coach is named for one of them. */
  form: (studentId: string) => ReactNode;
};

const shownAtOnce = 10;

/** Students who need a coach, by name, each with the way to name somebody; more than a few come as these are done. */
export function StudentsToGive({ slug, students, form }: Props) {
  const t = useTranslations("conversations.team");
  const rest = students.length - shownAtOnce;
  return (
    <>
      <ul className="divide-y divide-line">
        {students.slice(0, shownAtOnce).map(({ id, name }) => (
          <li key={id} className="grid gap-2 py-4">
            <Link href={`/${slug}/studenten/${id}`} className="font-semibold">
              {fullName(name)}
            </Link>
            {form(id)}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="text-small text-soft">{t("more", { count: rest })}</p> : null}
    </>
  );
}
