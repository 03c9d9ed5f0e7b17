import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

const problems = [
  "failed",
  "unknown-organisation",
  "unconfirmed-organisation",
  "unknown-person",
  "address-in-doubt",
] as const;

/** The way in through the school's own sign-on, and what went wrong there. A link: it works without JavaScript. */
export function ProviderSignIn({
  provider,
  next,
  problem,
}: {
  provider: string;
  next: string | null;
  problem: string | undefined;
}) {
  const t = useTranslations("signIn");
  const known = problems.find((one) => one === problem);
  return (
    <div className="grid gap-6">
      {known ? <Notice state="late" text={t(`providerProblems.${known}`)} urgent /> : null}
      {/* Not a Link: it leaves for another site. */}
      <a
        className="button"
        data-kind="go"
        href={next ? `/login/sso?next=${encodeURIComponent(next)}` : "/login/sso"}
      >
        {t("byProvider", { provider })}
      </a>
      <p className="flex items-center gap-3 text-small text-soft" aria-hidden="true">
        <span className="h-px flex-1 bg-line" />
        {t("or")}
        <span className="h-px flex-1 bg-line" />
      </p>
    </div>
  );
}
