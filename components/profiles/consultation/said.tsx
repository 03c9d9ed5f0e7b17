import { useLocale, useTranslations } from "next-intl";
import { AnswerForm } from "@/components/profiles/consultation/answer-form";
import { PressForm } from "@/components/profiles/press-form";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Face } from "@/components/ui/face";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, initials, shortDate } from "@/lib/platform/format";
import { takeBackComment } from "@/lib/profiles/consultations/actions";
import type { CommentView } from "@/lib/profiles/consultations/queries";

export type Rights = {
  readonly personId: string;
  readonly maySay: boolean;
  readonly mayAnswer: boolean;
};

/** What was said about one thing, with what is done with it. */
export function Said({ comments, rights }: { comments: readonly CommentView[]; rights: Rights }) {
  if (comments.length === 0) return null;
  return (
    <ol className="comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <Face person={{ name: fullName(comment.author), initials: initials(comment.author) }} />
          <div className="grid gap-2">
            <Comment comment={comment} />
            <Deeds comment={comment} rights={rights} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Comment({ comment }: { comment: CommentView }) {
  const t = useTranslations("consultations");
  const locale = useLocale();
  const { author, teamName, voice, saidAt, words, answer } = comment;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-small">
        <b>{fullName(author)}</b>
        <span className="text-soft">
          {teamName} · {shortDate(dayOf(saidAt), locale)}
        </span>
        {voice === "team" ? <Chip state="info">{t("forTeam")}</Chip> : null}
      </p>
      <p className="whitespace-pre-line">{words}</p>
      {answer ? (
        <p className="whitespace-pre-line border-l-2 border-line pl-3 text-small">
          <b>{t("answerOf", { name: fullName(answer.by) })}</b> {answer.words}
        </p>
      ) : null}
    </>
  );
}

function Deeds({ comment, rights }: { comment: CommentView; rights: Rights }) {
  const t = useTranslations("consultations.form");
  const { id, author, authorId, words, answer } = comment;
  return (
    <Words of={["consultations", "profileForms"]}>
      {rights.maySay && authorId === rights.personId ? (
        <PressForm
          action={takeBackComment}
          fields={{ commentId: id }}
          label={t("takeBack")}
          name={t("takeBackOf", { words: words.slice(0, 60) })}
          kind="quiet"
        />
      ) : null}
      {rights.mayAnswer ? (
        <Disclosure label={t("answerOf", { name: fullName(author) })}>
          <AnswerForm commentId={id} name={fullName(author)} words={answer?.words ?? ""} />
        </Disclosure>
      ) : null}
    </Words>
  );
}
