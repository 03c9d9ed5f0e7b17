import { useLocale, useTranslations } from "next-intl";
import { EndShare } from "@/components/portfolio/end-share";
import { PortfolioFrame } from "@/components/portfolio/portfolio-frame";
import { ShareForm } from "@/components/portfolio/share-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { Day } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import { outlookKinds } from "@/lib/portfolio/outlooks/rules";
import type { Outlook } from "@/lib/portfolio/outlooks/queries";
import { byArea, type Item } from "@/lib/portfolio/rules";
import type { OwnCoach, ShareView } from "@/lib/portfolio/sharing/queries";
import { purposes } from "@/lib/portfolio/sharing/rules";
import type { Farewell } from "@/lib/portfolio/standing/rules";

type Props = {
  slug: string;
  items: readonly Item[];
  outlooks: readonly Outlook[];
  shares: readonly ShareView[];
  coach: OwnCoach | null;
  farewell: Farewell | null;
  mayWrite: boolean;
  today: Day;
  lastDay: Day;
  submission: string;
  /** What is chosen already: the item one came from. */
  chosen: readonly string[];
  /** Where the installation is found, for links to copy. */
  origin: string;
  hasMail: boolean;
};

/** What the student opened to whom, and opening more: theirs to say, and at any moment to take back (Q2, Q7). */
export function SharingPage(view: Props) {
  const t = useTranslations("portfolio.sharing");
  const { slug, farewell, shares, mayWrite } = view;
  const running = shares.filter(({ isRunning }) => isRunning);
  const past = shares.filter(({ isRunning }) => !isRunning);
  const { items, origin } = view;
  return (
    <PortfolioFrame {...{ slug, farewell, page: "delen", title: t("title"), lead: t("lead") }}>
      <div className="columns">
        <div>
          <CardSection title={t("running")}>
            {running.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
            <ul className="divide-y divide-line">
              {running.map((share) => (
                <li key={share.id} className="py-4">
                  <Running {...{ share, items, origin }} />
                </li>
              ))}
            </ul>
          </CardSection>
          {past.length > 0 ? (
            <CardSection title={t("past")}>
              <ul className="divide-y divide-line">
                {past.map((share) => (
                  <li key={share.id} className="py-3">
                    <Past share={share} />
                  </li>
                ))}
              </ul>
            </CardSection>
          ) : null}
        </div>
        <div>{mayWrite ? <New {...view} /> : null}</div>
      </div>
    </PortfolioFrame>
  );
}

function New({ items, outlooks, coach, ...form }: Props) {
  const t = useTranslations("portfolio");
  const written = outlookKinds.filter((kind) => outlooks.some((outlook) => outlook.kind === kind));
  const { submission, today, lastDay, chosen, hasMail } = form;
  const open = purposes.filter((purpose) => purpose !== "coach" || coach !== null);
  return (
    <CardSection title={t("sharing.new")}>
      {items.length + written.length === 0 ? (
        <p className="text-soft">{t("sharing.nothing")}</p>
      ) : (
        <Words of={["portfolioForms"]}>
          <ShareForm
            {...{ submission, today, lastDay, chosen, hasMail }}
            purposes={open.map((value) => ({ value, label: t(`sharing.purposes.${value}`) }))}
            items={items.map(({ id, title }) => ({ value: id, label: title }))}
            areas={byArea(items).map(({ area }) => ({ value: area, label: t(`areas.${area}`) }))}
            outlooks={written.map((value) => ({ value, label: t(`outlooks.${value}`) }))}
          />
        </Words>
      )}
    </CardSection>
  );
}

/** For whom it is, in words. */
function useWho() {
  const t = useTranslations("portfolio.sharing");
  return ({ coachName, to }: ShareView) =>
    coachName ? t("withCoach", { name: fullName(coachName) }) : t("withLink", { name: to });
}

function useOpened() {
  const t = useTranslations("portfolio.sharing");
  const locale = useLocale();
  return ({ openedDays: count, openedOn }: ShareView) =>
    t("opened", { count, day: openedOn ? shortDate(openedOn, locale) : "" });
}

function Running({ share, items, origin }: { share: ShareView } & Pick<Props, "items" | "origin">) {
  const t = useTranslations("portfolio");
  const locale = useLocale();
  const [who, opened] = [useWho(), useOpened()];
  const { id, purpose, link, lastDay, coachName, to, email } = share;
  const titles = items.filter((item) => share.itemIds.includes(item.id)).map(({ title }) => title);
  const what = [...share.outlooks.map((kind) => t(`outlooks.${kind}`)), ...titles];
  const name = who(share);
  return (
    <div className="grid gap-2">
      <p>
        <b>{name}</b>
        <span className="block text-small text-soft">
          {t(`sharing.purposes.${purpose}`)} · {t("sharing.until", { day: shortDate(lastDay, locale) })}{" "}
          {coachName ? "" : opened(share)}
        </span>
      </p>
      <ul className="list-disc pl-5 text-small">
        {what.map((one, at) => (
          <li key={`${at}${one}`}>{one}</li>
        ))}
      </ul>
      {coachName ? <p className="text-small text-soft">{t("sharing.coachWhat")}</p> : null}
      {link ? (
        <Disclosure label={t("sharing.link", { name: to })}>
          <span className="grid gap-2">
            <span className="text-small text-soft">{t("sharing.linkWhat", { name: to })}</span>
            <code className="wrap-anywhere select-all text-small">{`${origin}${link}`}</code>
            {email ? <span className="text-small text-soft">{t("sharing.mailed", { email })}</span> : null}
          </span>
        </Disclosure>
      ) : null}
      <EndShare shareId={id} label={t("sharing.stop")} name={t("sharing.stopName", { name })} />
    </div>
  );
}

function Past({ share }: { share: ShareView }) {
  const t = useTranslations("portfolio.sharing");
  const locale = useLocale();
  const [who, opened] = [useWho(), useOpened()];
  return (
    <p>
      <b>{who(share)}</b>
      <span className="block text-small text-soft">
        {t("ended", { day: shortDate(share.lastDay, locale) })} {share.coachName ? "" : opened(share)}
      </span>
    </p>
  );
}
