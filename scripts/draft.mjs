// `npm run db:draft NAME`: writes a new migration with what prisma/schema has more than at the last commit, to be read
// and completed by hand (walls, checks, grants).
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { schemaFiles, schemaSql } from "./schema-sql.mjs";

const git = (...args) => execFileSync("git", args, { encoding: "utf8" });
const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]+$/.test(name)) {
  console.error("Give the migration a name: npm run db:draft -- what_it_adds");
  process.exit(1);
}

const paths = git("ls-tree", "--name-only", "HEAD", "prisma/schema/").trim().split("\n");
const committed = paths.map((path) => ({ path, content: git("show", `HEAD:${path}`) }));
const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
const folder = `prisma/migrations/${stamp}_${name}`;
const sql = await schemaSql(schemaFiles(), committed);
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/migration.sql`, sql);
console.log(`${folder}/migration.sql\n\n${sql}`);
