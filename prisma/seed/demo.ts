/** The demo institutions and the people one can be there. */
export type DemoAccount = { readonly institution: string; readonly who: string; readonly email: string };

export const demoPassword = "koers-demo";
export const demoAccounts: readonly DemoAccount[] = [];

/** Loads the demo institutions into an empty installation and reports what it is doing in a few words. */
export async function loadDemo(report: (words: string) => void): Promise<void> {
  report("nothing to load");
}
