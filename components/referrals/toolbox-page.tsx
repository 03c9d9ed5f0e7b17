import { useTranslations } from "next-intl";
import { ReferralPress } from "@/components/referrals/referral-press";
import { ProgrammeForm, ToolForm } from "@/components/referrals/toolbox-forms";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { turnProgramme, turnTool } from "@/lib/referrals/toolbox/actions";
import type { ProgrammeView, ToolView } from "@/lib/referrals/toolbox/queries";
import { programmeKinds } from "@/lib/referrals/toolbox/rules";
import type { SecondLineUnit } from "@/lib/referrals/units/queries";

export type ToolboxView = {
  readonly unit: SecondLineUnit;
  readonly tools: readonly ToolView[];
  readonly programmes: readonly ProgrammeView[];
  readonly submissions: { readonly tool: string; readonly programme: string };
};

/** What a unit of the second line works with, kept by its advisers (W8, W9, W10). */
export function ToolboxPage({ units, slug }: { units: readonly ToolboxView[]; slug: string }) {
  const t = useTranslations("referrals");
  return (
    <Words of={["referralForms"]}>
      <Breadcrumb
        crumbs={[
          { label: t("cases.title"), href: `/${slug}/doorverwijzingen` },
          { label: t("toolbox.title") },
        ]}
      />
      <PageHeader
        title={t("toolbox.title")}
        lead={
          units.length > 0
            ? t("toolbox.lead", { unit: units.map(({ unit }) => unit.name).join(", ") })
            : undefined
        }
      />
      {units.length === 0 ? <p>{t("start.noUnit")}</p> : null}
      <div className="stack">
        {units.map((view) => (
          <div key={view.unit.id} className="columns">
            <div>
              <Tools {...view} isOnly={units.length === 1} />
            </div>
            <div>
              <Programmes {...view} isOnly={units.length === 1} />
            </div>
          </div>
        ))}
      </div>
    </Words>
  );
}

/** One unit, which is named where there are more. */
type Props = ToolboxView & { isOnly: boolean };

function Tools({ unit, tools, submissions, isOnly }: Props) {
  const t = useTranslations("referrals.toolbox");
  const form = useTranslations("referralForms.tools");
  return (
    <CardSection title={isOnly ? t("tools") : `${t("tools")}: ${unit.name}`} lead={t("toolsLead")}>
      {tools.length === 0 ? <p className="text-soft">{t("noTools")}</p> : null}
      <ul className="divide-y divide-line">
        {tools.map(({ id, name, purpose, isRetired }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <Named name={name} words={purpose} isRetired={isRetired} />
            <ReferralPress
              action={turnTool}
              fields={{ toolId: id }}
              label={form(isRetired ? "reintroduce" : "retire")}
              about={name}
              kind="quiet"
            />
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <ToolForm unitId={unit.id} submission={submissions.tool} />
      </div>
    </CardSection>
  );
}

function Programmes({ unit, programmes, submissions, isOnly }: Props) {
  const t = useTranslations("referrals.toolbox");
  const form = useTranslations("referralForms.tools");
  return (
    <CardSection
      title={isOnly ? t("programmes") : `${t("programmes")}: ${unit.name}`}
      lead={t("programmesLead")}
    >
      {programmes.length === 0 ? <p className="text-soft">{t("noProgrammes")}</p> : null}
      <ul className="divide-y divide-line">
        {programmes.map(({ id, kind, name, description, isRetired }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <Named
              name={name}
              words={[t(`kinds.${kind}`), description].filter(Boolean).join(". ")}
              isRetired={isRetired}
            />
            <ReferralPress
              action={turnProgramme}
              fields={{ programmeId: id }}
              label={form(isRetired ? "reintroduce" : "retire")}
              about={name}
              kind="quiet"
            />
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <ProgrammeForm
          unitId={unit.id}
          submission={submissions.programme}
          kinds={programmeKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      </div>
    </CardSection>
  );
}

function Named({ name, words, isRetired }: { name: string; words: string; isRetired: boolean }) {
  const t = useTranslations("referrals.toolbox");
  return (
    <div className="min-w-0">
      <p className="break-words font-semibold">{name}</p>
      {words ? <p className="text-small text-soft">{words}</p> : null}
      {isRetired ? <Chip>{t("retired")}</Chip> : null}
    </div>
  );
}
