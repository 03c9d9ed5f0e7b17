import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/account/address-form";
import { PreferencesForm } from "@/components/account/preferences-form";
import { ReadingList } from "@/components/account/reading-list";
import { type SessionLine, SessionList } from "@/components/account/session-list";
import { VisibleFacts } from "@/components/account/visible-facts";
import { PasswordForm } from "@/components/sign-in/password-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { replacePassword } from "@/lib/accounts/actions";
import { newId } from "@/lib/platform/ids";
import type { Locale } from "@/lib/platform/format";
import type { Theme } from "@/lib/platform/words";
import type { Stretch } from "@/lib/trail/rules";

type Props = {
  readonly name: string;
  readonly kind: "staff" | "student";
  readonly path: string;
  readonly visitor: { readonly locale: Locale; readonly theme: Theme };
  /** The address and age of one's own password; null with single sign-on only. */
  readonly password: { readonly email: string; readonly since: string } | null;
  /** The address a file gave, when only its owner can say whether it is right. */
  readonly doubtful: string | null;
  readonly sessions: readonly SessionLine[];
  readonly readings: Stretch;
  /** What was passed on about a student, to be asked for; nothing when nothing was. */
  readonly passedOn: ReactNode;
  /** One's calendar to follow elsewhere; nothing for who has none. */
  readonly calendar: ReactNode;
};

/** Everything about one's own account on one page: who saw what, where one is signed in, how one reads. */
export function AccountView({ name, kind, path, visitor, password, doubtful, sessions, ...rest }: Props) {
  const { readings, passedOn, calendar } = rest;
  const t = useTranslations("account");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead", { name })} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-6">
          {doubtful ? (
            <div id="adres">
              <CardSection title={t("address.title")} lead={t("address.lead")}>
                <Words of={["account"]}>
                  <AddressForm email={doubtful} submission={newId()} />
                </Words>
              </CardSection>
            </div>
          ) : null}
          <div id="gezien">
            <CardSection title={t("readings.title")} lead={t("readings.lead")} pad={false}>
              <ReadingList stretch={readings} path={path} />
            </CardSection>
          </div>
          {passedOn}
          <CardSection title={t("sessions.title")} lead={t("sessions.lead")}>
            <Words of={["account"]}>
              <SessionList sessions={sessions} />
            </Words>
          </CardSection>
          <CardSection
            title={t("password.title")}
            lead={password ? t("password.lead", password) : t("password.elsewhere")}
          >
            {password ? (
              <Disclosure label={t("password.change")}>
                <Words of={["signIn"]}>
                  <PasswordForm action={replacePassword} asksCurrent />
                </Words>
              </Disclosure>
            ) : null}
          </CardSection>
        </div>
        <div className="grid gap-6">
          <CardSection title={t("preferences.title")}>
            <Words of={["account"]}>
              <PreferencesForm locale={visitor.locale} theme={visitor.theme} />
            </Words>
          </CardSection>
          {calendar}
          <CardSection title={t("visible.title")} lead={t("visible.lead")}>
            <VisibleFacts kind={kind} />
          </CardSection>
        </div>
      </div>
    </>
  );
}
