import { useLocale, useTranslations } from "next-intl";
import { ConceptCard } from "@/components/cycle/statement/concept-card";
import { LeadersCard, type LeadersView } from "@/components/cycle/statement/leaders-card";
import { ConfirmStatement } from "@/components/cycle/statement/presses";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { DocumentLine } from "@/components/ui/document-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";
import type { AdoptedStatement, Statement } from "@/lib/cycle/statement/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

export type StatementView = {
  versions: readonly AdoptedStatement[];
  /** The number of an earlier version that is read; null for the one that holds. */
  asked: number | null;
  /** The working text where it is ahead and the reader may read it; null else. */
  concept: Statement | null;
  mayWrite: boolean;
  mayAdopt: boolean;
  /** For who leads: when they said to know what holds, null while they did not; undefined for anybody else. */
  confirmedAt: Date | null | undefined;
  leaders: LeadersView | null;
};

type Props = { path: string; view: StatementView };

/** What is agreed with who leads, for everybody who works here; who leads says there to know it (H12). */
export function StatementPage({ path, view }: Props) {
  const t = useTranslations("cycle.statement");
  const { versions, asked, concept, mayWrite, mayAdopt, confirmedAt, leaders } = view;
  const current = versions.at(-1);
  const text = versions.find(({ number }) => number === asked) ?? current;
  const isCurrent = text === current;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={text ? <Standing text={text} isCurrent={isCurrent} /> : t("lead")}
        actions={
          <>
            {text ? <PrintButton>{t("print")}</PrintButton> : null}
            {isCurrent ? null : <LinkButton href={path}>{t("toCurrent")}</LinkButton>}
            {mayWrite && (text || concept) ? (
              <LinkButton href={`${path}/schrijven`}>{t("change")}</LinkButton>
            ) : null}
          </>
        }
      />
      <div className="columns">
        <div className="grid gap-6 content-start">
          {text ? (
            <CardSection title={t("text")}>
              <p className="max-w-[46rem] whitespace-pre-line">{text.body}</p>
              <DocumentLine label={t("document")} document={text.document} />
            </CardSection>
          ) : (
            <Card>
              <EmptyState
                icon="handshake"
                title={t("none")}
                text={t(mayWrite ? "noneWriter" : "noneReader")}
                action={
                  mayWrite && !concept ? (
                    <LinkButton kind="go" href={`${path}/schrijven`}>
                      {t("start")}
                    </LinkButton>
                  ) : null
                }
              />
            </Card>
          )}
          {text && isCurrent && confirmedAt !== undefined ? (
            <Confirmation number={text.number} confirmedAt={confirmedAt} />
          ) : null}
          {leaders ? <LeadersCard path={path} view={leaders} /> : null}
        </div>
        <div className="no-print grid gap-6 content-start">
          {concept ? (
            <ConceptCard concept={concept} number={(current?.number ?? 0) + 1} mayAdopt={mayAdopt} />
          ) : null}
          {versions.length > 1 ? <Versions versions={versions} path={path} /> : null}
        </div>
      </div>
    </>
  );
}

function Standing({ text, isCurrent }: { text: AdoptedStatement; isCurrent: boolean }) {
  const t = useTranslations("cycle.statement");
  const locale = useLocale();
  const { number, adoptedAt, adoptedBy } = text;
  const said = { number, day: shortDate(dayOf(adoptedAt), locale), name: fullName(adoptedBy) };
  return <>{t(isCurrent ? "holds" : "held", said)}</>;
}

/** Who leads is asked once for each version; before they press it says who will see that they did. */
function Confirmation({ number, confirmedAt }: { number: number; confirmedAt: Date | null }) {
  const t = useTranslations("cycle.statement.confirm");
  const locale = useLocale();
  return (
    <div className="no-print">
      <CardSection title={t("title")} lead={t("lead")}>
        <div className="grid gap-3">
          {confirmedAt ? (
            <Notice state="ok" text={t("done", { day: shortDate(dayOf(confirmedAt), locale) })} />
          ) : (
            <Words of={["cycle"]}>
              <ConfirmStatement number={number} />
            </Words>
          )}
          <WhoSees who={t("sees")} why={t("seesWhy")} />
        </div>
      </CardSection>
    </div>
  );
}

function Versions({ versions, path }: { versions: readonly AdoptedStatement[]; path: string }) {
  const t = useTranslations("cycle.statement");
  const locale = useLocale();
  return (
    <CardSection title={t("versions")}>
      <ul className="plain-list">
        {versions.toReversed().map(({ number, adoptedAt, adoptedBy }) => (
          <li key={number}>
            <Link href={`${path}?versie=${number}`}>{t("version", { number })}</Link>{" "}
            <small>
              {t("adopted", { day: shortDate(dayOf(adoptedAt), locale), name: fullName(adoptedBy) })}
            </small>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
