import { useLocale, useTranslations } from "next-intl";
import type { NamedTerm } from "@/components/glossary/named-term";
import { TermChip } from "@/components/glossary/term-chip";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

/** What a term means, who says so, and what it hangs together with or is not the same as (B1, B2, B7). */
export function TermMeaning({
  term,
  terms,
  path,
}: {
  term: NamedTerm;
  /** All terms, to name the ones this one refers to. */
  terms: readonly NamedTerm[];
  path: string;
}) {
  const t = useTranslations("glossary");
  const locale = useLocale();
  const { state, kept, meaning, label, synonyms } = term;
  const day = kept?.adoptedAt ? shortDate(dayOf(kept.adoptedAt), locale) : "";
  return (
    <CardSection title={t("term.meaning")} action={<TermChip state={state} />}>
      <div className="grid gap-4">
        <p className="text-large">{meaning}</p>
        <SourceLine term={term} path={path} />
        {locale === "nl" && kept?.englishDefinition ? (
          <p className="text-small text-soft" lang="en">
            {t("term.inEnglish")}: {kept.englishName ? `${kept.englishName}. ` : ""}
            {kept.englishDefinition}
          </p>
        ) : null}
        <dl className="grid gap-4">
          <Others title={t("term.distinct")} codes={term.distinct} terms={terms} path={path} />
          <Others title={t("term.related")} codes={term.related} terms={terms} path={path} />
          {synonyms.length > 0 ? (
            <div>
              <dt className="label">{t("term.synonyms")}</dt>
              <dd>
                {synonyms.join(", ")}
                <p className="text-small text-soft">{t("term.synonymsWhy", { name: label })}</p>
              </dd>
            </div>
          ) : null}
        </dl>
        <p className="text-small text-soft">
          {t(`stateWhy.${state}`, { day })} {kept?.owner ? t("term.owner", { name: kept.owner }) : null}
        </p>
      </div>
    </CardSection>
  );
}

function SourceLine({ term: { kept }, path }: { term: NamedTerm; path: string }) {
  const t = useTranslations("glossary.term");
  const source = kept?.source;
  if (!source) return null;
  const { kind, name, id } = source;
  const [base = ""] = path.split("/begrippen");
  const href = kind === "role" ? `${base}/rollen/${id}` : `${base}/competenties/${id}`;
  return (
    <p className="text-small text-soft">
      {t("source", { kind, name })} <Link href={href}>{t("sourceLink", { name })}</Link>
    </p>
  );
}

function Others({
  title,
  codes,
  terms,
  path,
}: {
  title: string;
  codes: readonly string[];
  terms: readonly NamedTerm[];
  path: string;
}) {
  const named = terms.filter(({ code }) => codes.includes(code));
  if (named.length === 0) return null;
  return (
    <div>
      <dt className="label">{title}</dt>
      <dd className="flex flex-wrap gap-x-4">
        {named.map(({ code, label }) => (
          <Link key={code} className="inline-flex min-h-6 items-center" href={`${path}/${code}`}>
            {label}
          </Link>
        ))}
      </dd>
    </div>
  );
}
