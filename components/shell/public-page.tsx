import type { ReactNode } from "react";
import { Brand } from "@/components/shell/brand";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { PageFoot } from "@/components/shell/page-foot";
import { SkipLink } from "@/components/shell/skip-link";

/** The frame of a page that anybody may read, signed in or not. */
export function PublicPage({ children }: { children: ReactNode }) {
  return (
    <div className="public">
      <SkipLink />
      <header>
        <Brand href="/" />
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <PageFoot />
    </div>
  );
}
