-- What may be shown of a closed round, and of teams that were asked together, is decided once, at closing.
ALTER TABLE "scan_rounds" ADD COLUMN "shown" JSONB;
ALTER TABLE "scan_campaigns" ADD COLUMN "shown" JSONB;
