import { Absent } from "@/components/shell/absent";
import { PublicPage } from "@/components/shell/public-page";
import { findCurrentActor } from "@/lib/platform/session";

/** Inside the frame for a member; for anybody else the institution itself is absent, and so is its frame. */
export default async function NotFound() {
  const actor = await findCurrentActor();
  if (actor) return <Absent home={`/${actor.institution.slug}`} />;
  return (
    <PublicPage>
      <Absent home="/" />
    </PublicPage>
  );
}
