-- Prefixes are ranges of words, which only hold in the order of code points, whatever the database's own order is.
ALTER TABLE "search_words" ALTER COLUMN "word" TYPE TEXT COLLATE "C";
