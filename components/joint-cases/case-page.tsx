import { useLocale, useTranslations } from "next-intl";
import { AgreeForm } from "@/components/joint-cases/agree-form";
import { CaseChip } from "@/components/joint-cases/case-chip";
import { CasePress } from "@/components/joint-cases/case-press";
import { InsightsForm } from "@/components/joint-cases/insights-form";
import { WorkAgreements } from "@/components/joint-cases/work-agreements";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { AgreementView } from "@/lib/agreements/queries";
import { shareCase, withdrawCase } from "@/lib/joint-cases/actions";
import type { JointCaseView } from "@/lib/joint-cases/queries";
import { mayBeLookedBackOn, stateOfCase } from "@/lib/joint-cases/rules";
import type { CaseTexts } from "@/lib/joint-cases/texts/rules";
import type { Day } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";

export type CaseView = {
  readonly jointCase: JointCaseView;
  readonly texts: CaseTexts;
  readonly agreements: readonly AgreementView[];
  readonly isOwn: boolean;
  /** Whether the reader can put it in other words today. */
  readonly mayChange: boolean;
  readonly today: Day;
  readonly submissions: { readonly insights: string; readonly agreement: string };
};

type Props = { view: CaseView; slug: string };

/** One case without a name: what plays, what was taken from it, and how team and second line go on together (W13). */
export function JointCaseOnePage({ view, slug }: Props) {
  const t = useTranslations("jointCases");
  const { jointCase, isOwn, today } = view;
  const up = `/${slug}/doorverwijzingen/casussen`;
  const author = fullName(jointCase.author);
  const title = isOwn ? t("one.own") : t("one.title", { name: author });
  const state = stateOfCase(jointCase, today);
  return (
    <Words of={["jointCaseForms"]}>
      <Breadcrumb crumbs={[{ label: t("title"), href: up }, { label: title }]} />
      <PageHeader
        title={title}
        lead={<Lead view={view} />}
        actions={
          view.mayChange ? (
            <LinkButton href={`${up}/${jointCase.id}/aanpassen`}>{t("one.change")}</LinkButton>
          ) : null
        }
      />
      {state === "withdrawn" ? (
        <Card>
          <p>{isOwn ? t("one.goneOwn") : t("one.gone", { name: author })}</p>
        </Card>
      ) : (
        <div className="columns">
          <div>
            <CaseTextsCard view={view} />
            {jointCase.sharedAt ? <Insights view={view} /> : null}
          </div>
          <div>
            {jointCase.sharedAt ? <Agreements view={view} slug={slug} /> : <Share view={view} />}
            {isOwn ? <Withdraw view={view} /> : null}
          </div>
        </div>
      )}
    </Words>
  );
}

/** When, between whom and where. */
function Lead({ view: { jointCase } }: Pick<Props, "view">) {
  const t = useTranslations("jointCases.one");
  const locale = useLocale();
  const { heldOn, startsAt: time, team, unit, place } = jointCase;
  const facts = { day: longDate(heldOn, locale), team, unit };
  const when = time ? t("leadAt", { ...facts, time }) : t("lead", facts);
  return [when, place ? t("where", { place }) : ""].filter(Boolean).join(" · ");
}

function CaseTextsCard({ view: { jointCase, texts, today } }: Pick<Props, "view">) {
  const t = useTranslations("jointCases.one");
  return (
    <CardSection title={t("case")} action={<CaseChip facts={jointCase} today={today} />}>
      <Facts>
        {(["going", "tried", "question"] as const).map((part) => (
          <Fact key={part} name={t(part)}>
            <p className="whitespace-pre-line">{texts[part]}</p>
          </Fact>
        ))}
      </Facts>
    </CardSection>
  );
}

function Insights({ view }: Pick<Props, "view">) {
  const t = useTranslations("jointCases.one");
  const locale = useLocale();
  const { jointCase, texts, today, submissions } = view;
  const { id, version, heldOn } = jointCase;
  if (!mayBeLookedBackOn(jointCase, today).ok)
    return (
      <CardSection title={t("insights")}>
        <p>{t("insightsLater", { day: longDate(heldOn, locale) })}</p>
      </CardSection>
    );
  return (
    <CardSection title={t("insights")} lead={t("insightsLead")}>
      {texts.insights ? <p className="whitespace-pre-line break-words">{texts.insights}</p> : null}
      <Disclosure label={t("insightsWrite")}>
        <InsightsForm
          caseId={id}
          version={version}
          insights={texts.insights}
          submission={submissions.insights}
        />
      </Disclosure>
    </CardSection>
  );
}

function Agreements({ view: { jointCase, agreements, today, submissions }, slug }: Props) {
  const t = useTranslations("jointCases.one");
  const locale = useLocale();
  return (
    <WorkAgreements agreements={agreements} slug={slug}>
      {mayBeLookedBackOn(jointCase, today).ok ? (
        <Disclosure label={t("agree")}>
          <AgreeForm caseId={jointCase.id} submission={submissions.agreement} />
        </Disclosure>
      ) : (
        <p className="text-small text-soft">{t("agreeLater", { day: longDate(jointCase.heldOn, locale) })}</p>
      )}
    </WorkAgreements>
  );
}

function Share({ view: { jointCase } }: Pick<Props, "view">) {
  const t = useTranslations("jointCases.one");
  const form = useTranslations("jointCaseForms");
  const { id, team, unit } = jointCase;
  return (
    <CardSection title={t("share")} lead={t("shareLead", { team, unit })}>
      <CasePress action={shareCase} fields={{ caseId: id }} label={form("share")} kind="go" />
    </CardSection>
  );
}

/** Taking back what was shared, or throwing away what was not. */
function Withdraw({ view: { jointCase } }: Pick<Props, "view">) {
  const t = useTranslations("jointCases.one");
  const label = t(jointCase.sharedAt ? "withdraw" : "discard");
  return (
    <CardSection title={label} lead={t("withdrawLead", { shared: jointCase.sharedAt ? "yes" : "no" })}>
      <CasePress action={withdrawCase} fields={{ caseId: jointCase.id }} label={label} kind="grave" />
    </CardSection>
  );
}
