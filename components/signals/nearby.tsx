import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { fullName } from "@/lib/platform/format";
import type { Nearby as Found } from "@/lib/signals/queries";
import { isLongEnough } from "@/lib/signals/rules";

type Props = { search: string; found: readonly Found[]; path: string };

/** Looking for somebody in the own team: name and group, no more. */
export function Nearby({ search, found, path }: Props) {
  const t = useTranslations("signals.near");
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <FilterBar path={path} active={search !== ""}>
        <TextField name="zoek" label={t("search")} type="search" defaultValue={search} autoComplete="off" />
      </FilterBar>
      {isLongEnough(search) && found.length === 0 ? <p role="status">{t("none")}</p> : null}
      {found.length > 0 ? (
        <ul>
          {found.map(({ id, name, groupName }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 border-t border-line py-2">
              <Link
                className="inline-flex min-h-11 items-center"
                href={`${path}?student=${id}`}
                aria-label={t("choose", { name: fullName(name) })}
              >
                {fullName(name)}
              </Link>
              {groupName ? (
                <span className="text-small text-soft">{t("group", { group: groupName })}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </CardSection>
  );
}
