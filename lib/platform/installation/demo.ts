import { migrate } from "@/lib/platform/installation/migrate";
import { asOwner, type Owner } from "@/lib/platform/installation/owner";
import { Refused } from "@/lib/platform/refused";

const lock = 72_707_370;
const loading = "demo institutions are being loaded";

/**
 * Loads the demo institutions into an empty installation, once, whoever starts first. A load that was broken off
 * is thrown away and done again. Refuses demo and real institutions side by side (security.md, Sign-in).
 */
export async function loadDemoOnce(
  ownerUrl: string,
  isWanted: boolean,
  load: () => Promise<void>,
): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    await owner.query("select pg_advisory_lock($1)", [lock]);
    if (await isHalfLoaded(owner)) await startAnew(owner);
    const { demo, real } = await countInstitutions(owner);
    if (demo > 0 && real > 0) {
      throw new Refused(
        "This database holds demo institutions beside real ones. Koers does not serve them together.",
      );
    }
    if (demo > 0 && !isWanted) {
      throw new Refused(
        "DEMO=0, but this database holds the demo institutions. Use an empty one: another DATA_DIR.",
      );
    }
    if (demo + real > 0 || !isWanted) return;
    await owner.query(`comment on schema entrance is '${loading}'`);
    await load();
    // The first visitor should not wait for statements planned for empty tables.
    await owner.query("analyze");
    await owner.query("comment on schema entrance is null");
  });
}

async function countInstitutions(owner: Owner): Promise<{ demo: number; real: number }> {
  const { rows } = await owner.query<{ demo: number; real: number }>(
    "select count(*) filter (where is_demo)::int demo, count(*) filter (where not is_demo)::int real from institutions",
  );
  return rows[0] ?? { demo: 0, real: 0 };
}

async function isHalfLoaded(owner: Owner): Promise<boolean> {
  const { rows } = await owner.query<{ comment: string | null }>(
    "select obj_description('entrance'::regnamespace, 'pg_namespace') as comment",
  );
  return rows[0]?.comment === loading;
}

async function startAnew(owner: Owner): Promise<void> {
  const { real } = await countInstitutions(owner);
  if (real > 0)
    throw new Refused("Loading the demo institutions was broken off, and real ones were made since.");
  await owner.query("drop schema public, entrance, pgboss, limits cascade; create schema public");
  await migrate(owner);
}
