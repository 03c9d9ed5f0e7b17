import { meaningOf } from "@/lib/platform/installation/meaning";
import { Refused } from "@/lib/platform/refused";

/** Runs a command to its end: a refusal is one sentence and exit code 1, a surprise keeps its stack. */
export async function ending(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const meant = meaningOf(error);
    console.error(meant instanceof Refused ? `\n${meant.message}` : meant);
    process.exitCode = 1;
  }
}
