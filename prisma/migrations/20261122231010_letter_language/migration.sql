-- The language of the letter to somebody without an account, as who asks them chose it.
ALTER TABLE "scan_raters" ADD COLUMN "locale" TEXT;
