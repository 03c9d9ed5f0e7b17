// Tells what is being done, and for how long already.
const isTerminal = process.stdout.isTTY;

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Shows a piece of work while it lasts; passes on what it returns or throws.
 * @template T
 * @param {string} text
 * @param {(report: (detail: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(text, work) {
  const start = Date.now();
  let detail = "";
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const show = (/** @type {string} */ end) => {
    const line = `  ${text}${detail && `: ${detail}`}${end}`;
    if (isTerminal) process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
    else say(line);
  };
  const tick = setInterval(() => show(` … ${seconds()} s`), isTerminal ? 1000 : 20_000);
  if (isTerminal) show(" …");
  try {
    const result = await work((words) => {
      detail = words;
      if (isTerminal) show(` … ${seconds()} s`);
    });
    detail = "";
    show(`: done${seconds() > 1 ? ` in ${seconds()} s` : ""}`);
    return result;
  } catch (error) {
    show(": failed");
    throw error;
  } finally {
    clearInterval(tick);
    if (isTerminal) process.stdout.write("\n");
  }
}
