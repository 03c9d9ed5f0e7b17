import { useTranslations } from "next-intl";
import type { NamedTerm } from "@/components/glossary/named-term";
import { TermChip } from "@/components/glossary/term-chip";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { capitalised } from "@/lib/platform/format";

/** All terms that were asked for, by their first letter: to read, to search in and to print (B1). */
export function TermList({ terms, path }: { terms: readonly NamedTerm[]; path: string }) {
  const t = useTranslations("glossary.nothing");
  if (terms.length === 0) {
    const action = (
      <LinkButton href={path} kind="plain">
        {t("action")}
      </LinkButton>
    );
    return (
      <Card>
        <EmptyState icon="search" title={t("title")} text={t("text")} action={action} />
      </Card>
    );
  }
  const letters = [...new Set(terms.map(letterOf))];
  return (
    <div className="stack">
      {letters.map((letter) => (
        <CardSection key={letter} title={letter}>
          <dl className="terms">
            {terms
              .filter((term) => letterOf(term) === letter)
              .map((term) => (
                <Entry key={term.code} term={term} path={path} />
              ))}
          </dl>
        </CardSection>
      ))}
    </div>
  );
}

function Entry({ term, path }: { term: NamedTerm; path: string }) {
  const t = useTranslations("glossary");
  const { code, label, meaning, state, synonyms } = term;
  return (
    <div>
      <dt>
        <Link href={`${path}/${code}`}>{capitalised(label)}</Link>
        <TermChip state={state} />
      </dt>
      <dd>
        <p>{meaning}</p>
        {synonyms.length > 0 ? (
          <p className="text-small text-soft">{t("alsoCalled", { names: synonyms.join(", ") })}</p>
        ) : null}
      </dd>
    </div>
  );
}

function letterOf({ label }: NamedTerm): string {
  const letter = label.normalize("NFD").charAt(0).toLocaleUpperCase("nl");
  return /[A-Z]/.test(letter) ? letter : "#";
}
