import { useTranslations } from "next-intl";
import type { NamedTerm } from "@/components/glossary/named-term";
import { TermChip } from "@/components/glossary/term-chip";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { capitalised } from "@/lib/platform/format";

/** All terms that were asked for, by their first letter: to read, to search in and to print (B1). */
export function TermList({ terms, path }: { terms: readonly NamedTerm[]; path: string }) {
  const t = useTranslations("glossary");
  if (terms.length === 0) {
    const action = (
      <LinkButton href={path} kind="plain">
        {t("nothing.action")}
      </LinkButton>
    );
    return (
      <Card>
        <EmptyState icon="search" title={t("nothing.title")} text={t("nothing.text")} action={action} />
      </Card>
    );
  }
  const letters = [...new Set(terms.map(letterOf))];
  return (
    <div className="grid gap-4">
      {letters.length > fewLetters ? <Index letters={letters} /> : null}
      <Card>
        {letters.map((letter) => (
          <section key={letter} className="letter" aria-labelledby={anchorOf(letter)}>
            <h2 id={anchorOf(letter)}>{letter}</h2>
            <dl className="terms">
              {terms
                .filter((term) => letterOf(term) === letter)
                .map((term) => (
                  <Entry
                    key={term.code}
                    term={term}
                    path={path}
                    also={(names) => t("alsoCalled", { names })}
                  />
                ))}
            </dl>
          </section>
        ))}
      </Card>
    </div>
  );
}

const fewLetters = 3;
const anchorOf = (letter: string) => `letter-${letter === "#" ? "0" : letter}`;

function Index({ letters }: { letters: readonly string[] }) {
  const t = useTranslations("glossary");
  return (
    <nav aria-label={t("letters")} className="letters">
      {letters.map((letter) => (
        <a key={letter} href={`#${anchorOf(letter)}`}>
          {letter}
        </a>
      ))}
    </nav>
  );
}

/** Its words come with it: a list this long does not look them up again for each term. */
function Entry({ term, path, also }: { term: NamedTerm; path: string; also: (names: string) => string }) {
  const { code, label, meaning, state, synonyms } = term;
  return (
    <div>
      <dt>
        <Link href={`${path}/${code}`}>{capitalised(label)}</Link>
        {state === "shipped" ? null : <TermChip state={state} />}
      </dt>
      <dd>
        <p>{meaning}</p>
        {synonyms.length > 0 ? <p className="text-small text-soft">{also(synonyms.join(", "))}</p> : null}
      </dd>
    </div>
  );
}

function letterOf({ label }: NamedTerm): string {
  const letter = label.normalize("NFD").charAt(0).toLocaleUpperCase("nl");
  return /[A-Z]/.test(letter) ? letter : "#";
}
