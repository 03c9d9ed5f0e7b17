import { useTranslations } from "next-intl";
import type { NamedTerm } from "@/components/glossary/named-term";
import { type TermRow, TermRows } from "@/components/glossary/term-rows";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { termTone } from "@/lib/glossary/labels";
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
  const rowOf = ({ code, label, meaning, synonyms, state }: NamedTerm): TermRow => ({
    ...{ code, meaning, name: capitalised(label) },
    ...(synonyms.length > 0 ? { also: t("alsoCalled", { names: synonyms.join(", ") }) } : {}),
    ...(state === "shipped" ? {} : { state: { tone: termTone[state], word: t(`state.${state}`) } }),
  });
  return (
    <div className="grid gap-4">
      {letters.length > fewLetters ? <Index letters={letters} /> : null}
      <Card>
        {letters.map((letter) => (
          <section key={letter} className="letter" aria-labelledby={anchorOf(letter)}>
            <h2 id={anchorOf(letter)}>{letter}</h2>
            <TermRows rows={terms.filter((term) => letterOf(term) === letter).map(rowOf)} path={path} />
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

function letterOf({ label }: NamedTerm): string {
  const letter = label.normalize("NFD").charAt(0).toLocaleUpperCase("nl");
  return /[A-Z]/.test(letter) ? letter : "#";
}
