import { useTranslations } from "next-intl";
import { FindingCard } from "@/components/scans/team/finding-card";
import { GoalLink } from "@/components/scans/team/goal-link";
import { LeaderComment } from "@/components/scans/team/leader-comment";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { nameOf } from "@/lib/scans/instruments/rules";
import type { ReportView, TeamFinding } from "@/lib/scans/team/reading/queries";

/** A team's report: what it answered, where it is fragile, its own words, and what the leader says with it. */
export function TeamReport({ report, slug }: { report: ReportView; slug: string }) {
  const t = useTranslations("teamScans.report");
  const { facts, isShown, findings, words, mayComment, mayWriteGoal } = report;
  const goalOf = ({ question, asked, below, now }: TeamFinding) => {
    const parts = [asked && t("required", { level: asked.levelName })];
    if (below && now.answered) parts.push(t("below", { count: below, whole: now.answered }));
    const what = parts.filter(Boolean).join(" ") || nameOf(question);
    return (
      <GoalLink {...{ slug, what }} teamId={facts.teamId} question={nameOf(question)} scan={facts.name} />
    );
  };
  return (
    <div className="stack">
      {isShown ? null : <Notice state="info" text={t("tooFew", { minimum: facts.smallestGroup })} />}
      <LeaderComment
        about={{ name: "roundId", id: facts.id }}
        comment={facts.leaderComment}
        version={facts.commentVersion}
        mayComment={mayComment}
      />
      {findings.map((finding) => (
        <FindingCard
          key={finding.question.id}
          finding={finding}
          minimum={facts.smallestGroup}
          goal={mayWriteGoal ? goalOf(finding) : null}
        />
      ))}
      {words.map(({ question, texts }) => (
        <CardSection key={question} title={question} lead={t("wordsLead")}>
          <ul className="grid gap-2">
            {texts.map((text, place) => (
              <li key={`${place}-${text.slice(0, 12)}`} className="whitespace-pre-line">
                {text}
              </li>
            ))}
          </ul>
        </CardSection>
      ))}
      <Risks report={report} />
    </div>
  );
}

function Risks({ report: { facts, risks } }: { report: ReportView }) {
  const t = useTranslations("teamScans.report");
  if (facts.kind !== "team") return null;
  return (
    <CardSection title={t("risks")} lead={t("risksLead")}>
      {risks.length === 0 ? (
        <p className="text-soft">{t("risksNone")}</p>
      ) : (
        <dl className="said">
          {risks.map(({ competence, risk }) => (
            <div key={competence.competenceId}>
              <dt>{competence.name}</dt>
              <dd>{t(`risk.${risk}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </CardSection>
  );
}
