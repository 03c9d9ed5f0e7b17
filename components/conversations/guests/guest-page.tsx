import { useLocale, useTranslations } from "next-intl";
import { AgreeForm, PrepareForm } from "@/components/conversations/guests/reply-forms";
import { talkMoment } from "@/components/conversations/talk-moment";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import type { GuestTalkView } from "@/lib/conversations/guests/replies/queries";
import { fullName, shortDate } from "@/lib/platform/format";

/** What somebody from the placement reads and writes of one talk, by their own link. */
export function GuestPage({ view, token }: { view: GuestTalkView; token: string }) {
  const t = useTranslations("guests.page");
  const places = useTranslations("conversations.places");
  const locale = useLocale();
  const student = view.studentName.givenName;
  const coach = fullName(view.coachName);
  const hasMoment = view.plannedFor !== null || view.heldOn !== null;
  const where = [view.place ? places(view.place) : "", view.room].filter(Boolean).join(", ");
  const about = { student, coach, institution: view.institutionName };
  return (
    <div className="grid gap-6 max-w-2xl mx-auto">
      <header className="grid gap-3">
        <h1>{t("title", { student: fullName(view.studentName) })}</h1>
        <p className="lead">{t("lead", about)}</p>
      </header>
      <Facts>
        <Fact name={t("when")}>{hasMoment ? talkMoment(view, locale) : t("noMoment")}</Fact>
        {where === "" ? null : <Fact name={t("where")}>{where}</Fact>}
        <Fact name={t("with")}>{`${fullName(view.studentName)}, ${coach}`}</Fact>
      </Facts>
      <Notice state="info" text={t("about", { student, coach, until: shortDate(view.expiresOn, locale) })} />
      <Words of={["guests"]}>
        <Stage view={view} token={token} />
      </Words>
    </div>
  );
}

function Stage({ view, token }: { view: GuestTalkView; token: string }) {
  const t = useTranslations("guests.page");
  const locale = useLocale();
  const student = view.studentName.givenName;
  const coach = fullName(view.coachName);
  switch (view.stage) {
    case "cancelled":
      return <Notice text={t("cancelled", { coach })} />;
    case "before":
      return (
        <PrepareForm
          token={token}
          student={student}
          words={view.preparation}
          savedOn={view.preparedOn && shortDate(view.preparedOn, locale)}
        />
      );
    case "waiting":
      return (
        <CardSection title={t("waitingTitle")}>
          <p>{t("waiting", { student })}</p>
          <Own title={t("ownWords")} text={view.preparation} />
        </CardSection>
      );
    case "after":
      return (
        <CardSection title={t("afterTitle")}>
          <div className="grid gap-5">
            <p className="whitespace-pre-line">{view.shared || t("nothingShared", { coach })}</p>
            <Own title={t("ownWords")} text={view.preparation} />
            {view.confirmedOn ? (
              <>
                <Notice state="ok" text={t("agreedOn", { day: shortDate(view.confirmedOn, locale) })} />
                <Own title={t("ownReaction")} text={view.reaction} />
              </>
            ) : view.shared ? (
              <AgreeForm token={token} />
            ) : null}
          </div>
        </CardSection>
      );
  }
}

function Own({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <section aria-label={title} className="grid gap-1">
      <h3 className="text-small text-soft">{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </section>
  );
}
