-- CreateTable
CREATE TABLE "talk_guests" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "company" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "link_key" BYTEA,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "opened_on" DATE,
    "preparation" BYTEA,
    "prepared_on" DATE,
    "reaction" BYTEA,
    "confirmed_on" DATE,
    "conversation_id" UUID NOT NULL,

    CONSTRAINT "talk_guests_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "talk_shared_words" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "conversation_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "talk_shared_words_pkey" PRIMARY KEY ("institution_id","conversation_id")
);

-- CreateIndex
CREATE INDEX "talk_guests_institution_id_conversation_id_idx" ON "talk_guests"("institution_id", "conversation_id");

-- CreateIndex
CREATE INDEX "talk_guests_institution_id_expires_on_idx" ON "talk_guests"("institution_id", "expires_on");

-- AddForeignKey
ALTER TABLE "talk_guests" ADD CONSTRAINT "talk_guests_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "talk_shared_words" ADD CONSTRAINT "talk_shared_words_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

alter table talk_guests
  add check (length(name) between 1 and 80),
  add check ((preparation is null) = (prepared_on is null)),
  add check (reaction is null or confirmed_on is not null),
  add check (ended_at is null or link_key is null);
-- Nobody is asked twice for one talk while their link lasts.
create unique index talk_guests_once on talk_guests (institution_id, conversation_id, name, company) where ended_at is null;

call keep_inside_institution('talk_guests');
call keep_inside_institution('talk_shared_words');
grant select, insert, update, delete on talk_guests, talk_shared_words to koers_app;
