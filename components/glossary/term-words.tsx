import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { mayNameWords } from "@/lib/glossary/policy";
import type { LocalWordView } from "@/lib/glossary/words/queries";
import type { Actor, TeamRef } from "@/lib/platform/actor";
import type { Word, WordCode } from "@/lib/platform/idiom";
import dutch from "@/messages/nl/words.json";

/** What a role or concept is called: here, and in teams that call it something else still (B3). */
export function TermWords({
  actor,
  code,
  words,
  path,
}: {
  actor: Actor;
  code: string;
  words: readonly LocalWordView[];
  path: string;
}) {
  const shipped = dutch[code as WordCode] as Word | undefined;
  // Only what the interface itself says can be said otherwise there; another term has its name in the glossary.
  if (!shipped || actor.kind !== "staff") return null;
  const mayNameHere = mayNameWords(actor, { teamId: null });
  return (
    <Places
      {...{ words, shipped, path, mayNameHere }}
      institution={actor.institution.name}
      led={actor.ledTeams}
    />
  );
}

function Places({
  words,
  shipped,
  institution,
  path,
  mayNameHere,
  led,
}: {
  words: readonly LocalWordView[];
  /** How the product says it. */
  shipped: Word;
  institution: string;
  path: string;
  mayNameHere: boolean;
  /** Teams this reader may name it for. */
  led: readonly TeamRef[];
}) {
  const t = useTranslations("glossary.words");
  const here = words.find(({ team }) => team === null);
  const inTeams = words.filter(({ team }) => team !== null);
  const unnamed = led.filter(({ id }) => !inTeams.some(({ team }) => team?.id === id));
  const may = (teamId: string) => mayNameHere || led.some(({ id }) => id === teamId);
  return (
    <CardSection title={t("title")}>
      <dl className="grid gap-4">
        <Place
          where={t(here ? "here" : "hereDefault", { institution })}
          word={here ?? shipped}
          edit={mayNameHere ? { href: path, label: t(here ? "change" : "renameHere") } : null}
        />
        {inTeams.map(({ team, ...word }) => (
          <Place
            key={word.id}
            where={t("inTeam", { team: team?.name ?? "" })}
            word={word}
            edit={team && may(team.id) ? { href: `${path}?team=${team.id}`, label: t("change") } : null}
          />
        ))}
      </dl>
      {unnamed.length > 0 ? (
        <ul className="mt-4 grid gap-1 border-t border-line pt-4">
          {unnamed.map(({ id, name }) => (
            <li key={id}>
              <Link className="inline-flex min-h-6 items-center text-small" href={`${path}?team=${id}`}>
                {t("renameTeam", { team: name })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </CardSection>
  );
}

function Place({
  where,
  word,
  edit,
}: {
  where: string;
  word: Pick<Word, "singular" | "plural" | "article">;
  edit: { href: string; label: string } | null;
}) {
  const several = word.plural === word.singular ? "" : `, ${word.plural}`;
  return (
    <div>
      <dt className="text-small text-soft">{where}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-4">
        <strong>
          {word.singular}
          {several}
        </strong>
        {edit ? (
          <Link className="inline-flex min-h-6 items-center text-small" href={edit.href}>
            {edit.label}
            <span className="sr-only">: {where}</span>
          </Link>
        ) : null}
      </dd>
    </div>
  );
}
