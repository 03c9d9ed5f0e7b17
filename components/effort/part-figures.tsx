import { useLocale, useTranslations } from "next-intl";
import { PartFacts } from "@/components/effort/part-facts";
import { CardSection } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { ShareBar } from "@/components/ui/segmented-bar";
import { SelectField } from "@/components/ui/select-field";
import { type Column, Table } from "@/components/ui/table";
import type { EffortFigures } from "@/lib/effort/figures/queries";
import type { ToldPlace } from "@/lib/effort/figures/rules";
import type { EffortPart } from "@/lib/effort/parts/rules";
import { percentage } from "@/lib/platform/format";

type Props = { figures: EffortFigures; place: ToldPlace; path: string; jaar: string | undefined };

/** Of one place how many did each part, of whom it is asked. */
export function PartFigures({ figures: { places, parts }, place, path, jaar }: Props) {
  const t = useTranslations("effort");
  const columns: Column<EffortPart>[] = [
    { key: "dimension", label: t("file.dimension"), cell: ({ dimension }) => t(`dimensions.${dimension}`) },
    {
      key: "part",
      label: t("file.part"),
      cell: (part) => (
        <span className="grid gap-1">
          {part.name}
          <PartFacts part={part} />
        </span>
      ),
    },
    {
      key: "done",
      label: t("figures.done"),
      cell: ({ id }) => <Share told={place.parts.get(id)} />,
    },
  ];
  return (
    <div id="onderdelen">
      <CardSection title={t("figures.byPart", { place: place.name })} pad={false}>
        {places.length > 1 ? (
          <div className="no-print p-4">
            <FilterBar path={`${path}#onderdelen`} active={false} keep={{ jaar }}>
              <SelectField
                name="plek"
                label={t("figures.choose")}
                options={places.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={place.id}
              />
            </FilterBar>
          </div>
        ) : null}
        <Table
          caption={t("figures.byPart", { place: place.name })}
          columns={columns}
          rows={parts}
          rowKey={({ id }) => id}
          narrow="cards"
        />
      </CardSection>
    </div>
  );
}

function Share({ told }: { told: { readonly asked: number; readonly done: number } | undefined }) {
  const t = useTranslations("effort.figures");
  const locale = useLocale();
  if (!told) return <span className="text-soft text-small">{t("tooFew")}</span>;
  const { asked, done } = told;
  if (asked === 0) return <span className="text-soft text-small">{t("nobodyAsked")}</span>;
  const text = t("of", { share: percentage(done, asked, locale), done, asked });
  return <ShareBar share={done / asked} text={text} />;
}
