import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { Navigation, PhoneBar } from "@/components/shell/navigation";
import { PageFoot } from "@/components/shell/page-foot";
import { SearchButton } from "@/components/shell/search-button";
import type { ShellActions, ShellView } from "@/components/shell/shell-view";
import { SkipLink } from "@/components/shell/skip-link";
import { WhereMenu, WhoMenu } from "@/components/shell/who-menu";
import { Toasts } from "@/components/ui/toasts";

type Props = { view: ShellView; actions: ShellActions; children: ReactNode };

/** The frame round every page behind the sign-in. It checks nothing: reads and actions do. */
export function AppShell({ view, actions, children }: Props) {
  const t = useTranslations("shell");
  const home = `/${view.institution.slug}`;
  return (
    <div className="app">
      <SkipLink />
      {/* One column for all screens: on a phone the bar opens it as a sheet. */}
      <nav id="menu" className="side" popover="auto" aria-label={t("mainMenu")}>
        <Brand href={home} />
        <WhereMenu institution={view.institution} memberships={view.memberships} />
        <div className="groups">
          <Navigation groups={view.navigation} />
        </div>
        <WhoMenu view={view} actions={actions} />
      </nav>
      <div className="page">
        <header className="top-bar">
          <Brand href={home} />
          <Search view={view} />
          <span className="year" title={t("schoolYear")}>
            <span className="sr-only">{t("schoolYear")} </span>
            {view.schoolYear}
          </span>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <PageFoot />
      </div>
      <PhoneBar groups={view.navigation} />
      <Notices notice={view.notice} />
    </div>
  );
}

function Search({ view }: { view: ShellView }) {
  const t = useTranslations("shell");
  const pages = view.navigation.flatMap(({ items }) => items.map(({ href, label }) => ({ href, label })));
  const words = {
    label: t("search.label"),
    placeholder: t("search.placeholder"),
    pages: t("search.pages"),
    nothing: t("search.nothing"),
    searching: t("search.searching"),
    failed: t("search.failed"),
    close: t("search.close"),
    hint: t("search.hint"),
  };
  return <SearchButton slug={view.institution.slug} pages={pages} words={words} />;
}

/** What the last action left to say; a key that is not known says nothing. */
function Notices({ notice }: { notice: string | undefined }) {
  const t = useTranslations();
  const key = `notices.${notice}` as "common.save";
  const close = t("common.close");
  return (
    <Toasts
      said={notice && t.has(key) ? { text: t(key) } : undefined}
      close={close}
      label={t("common.toasts")}
    />
  );
}
