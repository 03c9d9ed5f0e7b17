import { useTranslations } from "next-intl";
import { PartFacts } from "@/components/effort/part-facts";
import { AddPartForm, ChangePartForm } from "@/components/effort/part-form";
import { BeginYear, EndPart, MovePart } from "@/components/effort/part-presses";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import { dimensions, type EffortPart } from "@/lib/effort/parts/rules";
import { schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";

type Props = {
  slug: string;
  parts: readonly EffortPart[];
  schoolYear: SchoolYear;
  /** The years that can be arranged. */
  years: readonly SchoolYear[];
  /** Whether the year before has something to take over. */
  hasEarlier: boolean;
  mayChange: boolean;
  submission: string;
};

/** What is asked in a school year, by dimension and in order; to be changed by who may. */
export function PartsView(props: Props) {
  const t = useTranslations("effort.parts");
  const { slug, parts, schoolYear, years, mayChange, submission } = props;
  const base = `/${slug}/beheer/instellingen/loopbaan-en-burgerschap`;
  const other = years
    .filter((year) => year !== schoolYear)
    .map((year) => (
      <Link key={year} href={`${base}?jaar=${year}`}>
        {t("otherYear", { year: schoolYearLabel(year) })}
      </Link>
    ));
  const title = t("titleOf", { year: schoolYearLabel(schoolYear) });
  return (
    <Words of={["effort"]}>
      <div className="columns">
        <div>
          <CardSection title={title} lead={t("lead")} action={other}>
            {parts.length === 0 ? <NoParts {...props} /> : <Dimensions {...props} />}
          </CardSection>
        </div>
        <div>
          {mayChange ? (
            <CardSection title={t("add")}>
              <AddPartForm key={`${schoolYear} ${parts.length}`} {...{ schoolYear, submission }} />
            </CardSection>
          ) : null}
        </div>
      </div>
    </Words>
  );
}

function NoParts({ schoolYear, hasEarlier, mayChange }: Props) {
  const t = useTranslations("effort.parts");
  const presses = (
    <div className="flex flex-wrap justify-center gap-3">
      <BeginYear {...{ schoolYear }} from="usual" label={t("beginUsual")} />
      {hasEarlier ? (
        <BeginYear
          {...{ schoolYear }}
          from="earlier"
          label={t("beginEarlier", { year: schoolYearLabel(schoolYear - 1) })}
        />
      ) : null}
    </div>
  );
  return (
    <EmptyState
      icon="graduation-cap"
      title={t("empty.title")}
      text={mayChange ? t("empty.text") : t("emptyReading")}
      action={mayChange ? presses : undefined}
    />
  );
}

function Dimensions(props: Props) {
  const t = useTranslations("effort");
  return (
    <div className="grid gap-6">
      {dimensions.map((dimension) => {
        const here = props.parts.filter((part) => part.dimension === dimension);
        return (
          <section key={dimension} aria-label={t(`dimensions.${dimension}`)} className="grid gap-2">
            <h3>{t(`dimensions.${dimension}`)}</h3>
            {here.length === 0 ? <p className="text-soft">{t("parts.none")}</p> : null}
            <ul className="grid gap-4">
              {here.map((part) => (
                <PartLine key={part.id} part={part} beside={here} {...props} />
              ))}
            </ul>
          </section>
        );
      })}
      {props.mayChange ? <p className="text-small text-soft">{t("parts.endHint")}</p> : null}
    </div>
  );
}

/** A part with what can be done with it. */
function PartLine({
  part,
  beside,
  mayChange,
  submission,
}: Props & { part: EffortPart; beside: readonly EffortPart[] }) {
  const t = useTranslations("effort.parts");
  const of = { partId: part.id, name: part.name };
  const asked = beside.filter(({ endedOn }) => endedOn === null);
  const at = asked.indexOf(part);
  return (
    <li className="grid gap-1 sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-3">
      <div className="grid gap-1">
        <strong>{part.name}</strong>
        {part.explanation ? <span>{part.explanation}</span> : null}
        <PartFacts part={part} />
        {mayChange && part.endedOn === null ? (
          <Disclosure label={t("change")}>
            <ChangePartForm key={part.version} {...{ part, submission }} />
          </Disclosure>
        ) : null}
      </div>
      {mayChange && part.endedOn === null ? (
        <div className="no-print flex">
          {at > 0 ? <MovePart {...of} direction="up" /> : null}
          {at < asked.length - 1 ? <MovePart {...of} direction="down" /> : null}
          <EndPart {...of} />
        </div>
      ) : null}
    </li>
  );
}
