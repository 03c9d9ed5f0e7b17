"use client";

import "./globals.css";

/** When even the frame fails there are no words to look up: both languages, and nothing that needs a script. */
export default function GlobalError() {
  return (
    <html lang="nl" data-theme="system">
      <head>
        <title>Koers</title>
      </head>
      <body>
        <main className="public">
          <div className="mishap">
            <h1>Koers doet het even niet</h1>
            <p className="lead">
              Dat ligt aan ons, niet aan jou. Wat je had opgeslagen is er nog. Wacht een minuut en laad deze
              pagina opnieuw.
            </p>
            {/* An empty form asks for the same address again. */}
            <form>
              <button className="button" data-kind="go">
                Opnieuw laden
              </button>
            </form>
            <p className="text-small text-soft" lang="en">
              Koers is not working for a moment. What you had saved is still there. Wait a minute and load
              this page again.
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
