import { useLocale, useTranslations } from "next-intl";
import { KeyList } from "@/components/profiles/key-list";
import { StateChip } from "@/components/profiles/state-chip";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { dayOf, schoolYearLabel } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import type { ProfileView } from "@/lib/profiles/queries";
import type { ProfileState } from "@/lib/profiles/rules";

export type VersionView = ProfileView & { readonly state: ProfileState };

/** The versions of a profile, newest first, with who vouched for each. */
export function VersionHistory({
  versions,
  shown,
  path,
}: {
  versions: readonly VersionView[];
  /** The number of the version on the page. */
  shown: number;
  path: string;
}) {
  const t = useTranslations("profiles.role");
  return (
    <CardSection title={t("versions")}>
      <ol className="grid gap-4">
        {versions.map((version, index) => (
          <li key={version.id} className="border-t border-line pt-4 first:border-t-0 first:pt-0">
            <Version version={version} isShown={version.number === shown} path={path} />
            <ToDifference version={version} previous={versions[index + 1]} path={path} />
          </li>
        ))}
      </ol>
    </CardSection>
  );
}

function Version({ version, isShown, path }: { version: VersionView; isShown: boolean; path: string }) {
  const t = useTranslations("profiles.role");
  const locale = useLocale();
  const written = { name: fullName(version.createdBy), date: shortDate(dayOf(version.createdAt), locale) };
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2">
        {isShown ? (
          <strong>{t("version", { number: version.number })}</strong>
        ) : (
          <Link href={`${path}?versie=${version.number}`}>{t("version", { number: version.number })}</Link>
        )}
        <span className="text-soft text-small">
          {t("from", { year: schoolYearLabel(version.schoolYear) })}
        </span>
        <StateChip state={version.state} />
      </p>
      <p className="text-small text-soft">{t("writtenBy", written)}</p>
      <KeyList profile={version} />
    </div>
  );
}

function ToDifference({
  version,
  previous,
  path,
}: {
  version: VersionView;
  previous: VersionView | undefined;
  path: string;
}) {
  const t = useTranslations("profiles.role");
  if (!previous) return null;
  return (
    <Link className="text-small" href={`${path}/verschil?van=${previous.number}&naar=${version.number}`}>
      {t("difference", { number: previous.number })}
    </Link>
  );
}
