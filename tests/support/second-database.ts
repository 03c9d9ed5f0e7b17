import pg from "pg";
import { connectAsOwner, type Owner } from "@/lib/platform/installation/owner";
import { databaseAddresses } from "@/tests/support/database";

/** Another, empty database in the tests' cluster for the length of the work; `name` is unique in this run. */
export async function inSecondDatabase<Result>(
  name: string,
  work: (owner: Owner, address: string) => Promise<Result>,
): Promise<Result> {
  const here = new URL(databaseAddresses().owner);
  const there = new URL(here);
  there.pathname = `${here.pathname}_${name}`;
  const database = pg.escapeIdentifier(there.pathname.slice(1));
  const keeper = await connectAsOwner(here.toString());
  try {
    await keeper.query(`create database ${database}`);
    const owner = await connectAsOwner(there.toString());
    try {
      return await work(owner, there.toString());
    } finally {
      await owner.end();
    }
  } finally {
    await keeper.query(`drop database if exists ${database} with (force)`);
    await keeper.end();
  }
}
