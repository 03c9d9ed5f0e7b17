import { hash, verify } from "@node-rs/argon2";
import { afterEach, expect, test, vi } from "vitest";
import { claimTry, forgiveTry, pauseAfter } from "@/lib/platform/attempts";
import { recognise } from "@/lib/platform/auth";
import { newId } from "@/lib/platform/ids";
import { hashPassword, isPassword } from "@/lib/platform/passwords";
import { anAccount, password } from "@/tests/support/accounts";
import { connectedAs } from "@/tests/support/database";

// Everything is done as always; the calls are counted.
vi.mock("@node-rs/argon2", { spy: true });

const forgetLimiters = () => Reflect.deleteProperty(globalThis, "koersAttempts");

/** Lets the pauses between tries pass, as the database's owner; the counts stay. */
const passPauses = () =>
  connectedAs("owner", (client) => client.query("delete from limits.attempts where key like 'pause:%'"));

afterEach(() => vi.useRealTimers());

test("the right password is recognised, whatever the capitals of the address", async () => {
  const { email, identityId } = await anAccount();
  const known = await recognise({ email: email.toUpperCase(), password }, null);
  expect(known).toEqual({ ok: true, data: { identityId, isTemporary: false } });
});

test("a wrong password and an address nobody has get the same answer, and count the same", async () => {
  const { email } = await anAccount();
  const stranger = `${newId()}@example.test`;
  const answers: unknown[][] = [[], []];
  for (let tries = 0; tries < 11; tries += 1) {
    answers[0]?.push(await recognise({ email, password: "verkeerd" }, null));
    answers[1]?.push(await recognise({ email: stranger, password: "verkeerd" }, null));
    await passPauses();
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.at(-1)).toEqual({ ok: false, refusal: "wait-a-while" });
});

test("an address nobody has costs the same work: one comparison with a hash of the same strength", async () => {
  const { email } = await anAccount();
  const compared = async (tried: string) => {
    vi.mocked(verify).mockClear();
    await recognise({ email: tried, password: "verkeerd" }, null);
    return vi.mocked(verify).mock.calls.map(([kept]) => String(kept).split("$").slice(0, 4).join("$"));
  };
  await compared(`${newId()}@example.test`);
  const once = ["$argon2id$v=19$m=19456,t=2,p=1"];
  expect(await compared(email)).toEqual(once);
  expect(await compared(`${newId()}@example.test`)).toEqual(once);
});

test("passwords are kept as Argon2id with 19 MiB, two passes and one lane", async () => {
  expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword(await hash(password, { memoryCost: 4096, timeCost: 3 }), password)).toBe(true);
});

test("after ten tries on one account there is a rest, and the right password waits too", async () => {
  const { email } = await anAccount();
  for (let tries = 0; tries < 10; tries += 1) {
    await recognise({ email, password: "verkeerd" }, null);
    await passPauses();
  }
  expect(await recognise({ email, password }, null)).toEqual({ ok: false, refusal: "wait-a-while" });
});

test("the rest survives a restart, and is over after a quarter of an hour", async () => {
  const account = newId();
  for (let tries = 0; tries < 11; tries += 1) {
    await claimTry({ account, address: null });
    await passPauses();
  }
  forgetLimiters();
  expect(await claimTry({ account, address: null })).toBe("wait-a-while");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 15 * 60_000 + 1000 });
  expect(await claimTry({ account, address: null })).toBeNull();
});

test("a hundred tries at once are no more than ten tries", async () => {
  const account = newId();
  const verdicts = await Promise.all(Array.from({ length: 100 }, () => claimTry({ account, address: null })));
  expect(verdicts.filter((verdict) => verdict === null).length).toBeLessThanOrEqual(10);
});

test("failures from one address are counted over all accounts; what went right is taken off", async () => {
  const address = `192.0.2.${newId()}`;
  for (let tries = 0; tries < 99; tries += 1) await claimTry({ account: newId(), address });
  for (let tries = 0; tries < 20; tries += 1) {
    const right = { account: newId(), address };
    expect(await claimTry(right)).toBeNull();
    await forgiveTry(right);
  }
  expect(await claimTry({ account: newId(), address })).toBeNull();
  expect(await claimTry({ account: newId(), address })).toBe("wait-a-while");
  expect(await claimTry({ account: newId(), address: "192.0.2.1" })).toBeNull();
});

test("the pause between tries grows to a minute and no further", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50].map(pauseAfter)).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
});

test("neither e-mail addresses nor network addresses are kept with the limits", async () => {
  const { email } = await anAccount();
  await recognise({ email, password: "verkeerd" }, "198.51.100.7");
  const rows = await connectedAs("owner", (client) =>
    client.query<{ key: string }>("select key from limits.attempts"),
  );
  const keys = rows.rows.map(({ key }) => key).join("\n");
  expect(keys).not.toContain("@");
  expect(keys).not.toContain("198.51");
});
